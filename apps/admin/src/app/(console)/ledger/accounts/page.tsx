import type { Metadata } from 'next'
import { AccountsScreen } from '../../../../features/ledger/accounts-screen.tsx'
import { requireSession } from '../../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Ledger accounts' }

export default async function AccountsPage() {
  await requireSession('/ledger/accounts')
  return <AccountsScreen />
}
