import type { Metadata } from 'next'
import { AccountsScreen } from '../../../../features/ledger/accounts-screen.tsx'
import { pageWords, Words } from '../../../../page/page-words.tsx'
import { requireSession } from '../../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.ledger'))('title-accounts') }
}

export default async function AccountsPage() {
  await requireSession('/ledger/accounts')
  return (
    <Words rooms={['admin.ledger']}>
      <AccountsScreen />
    </Words>
  )
}
