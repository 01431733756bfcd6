import type { Metadata } from 'next'
import { AccountScreen } from '../../../../../features/ledger/account-screen.tsx'
import { pageWords, Words } from '../../../../../page/page-words.tsx'
import { requireSession } from '../../../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.ledger'))('title-account') }
}

type Props = { params: Promise<{ accountId: string }> }

export default async function AccountPage({ params }: Props) {
  const { accountId } = await params
  await requireSession(`/ledger/accounts/${encodeURIComponent(accountId)}`)
  return (
    <Words rooms={['admin.ledger']}>
      <AccountScreen key={accountId} accountId={accountId} />
    </Words>
  )
}
