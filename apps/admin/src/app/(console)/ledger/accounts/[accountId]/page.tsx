import type { Metadata } from 'next'
import { AccountScreen } from '../../../../../features/ledger/account-screen.tsx'
import { requireSession } from '../../../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Ledger account' }

type Props = { params: Promise<{ accountId: string }> }

export default async function AccountPage({ params }: Props) {
  const { accountId } = await params
  await requireSession(`/ledger/accounts/${encodeURIComponent(accountId)}`)
  return <AccountScreen key={accountId} accountId={accountId} />
}
