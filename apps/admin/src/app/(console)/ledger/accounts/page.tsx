import type { Metadata } from 'next'
import { AccountsScreen } from '../../../../features/ledger/accounts-screen.tsx'
import { accountsReads } from '../../../../features/ledger/ledger-reads.ts'
import type { AddressQuery } from '../../../../page/address-query.ts'
import { ReadAhead } from '../../../../page/page-reads.tsx'
import { pageWords } from '../../../../page/page-words.tsx'
import { requireSession } from '../../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.ledger'))('title-accounts') }
}

export default async function AccountsPage(props: { searchParams: Promise<AddressQuery> }) {
  await requireSession('/ledger/accounts')
  return (
    <ReadAhead reads={accountsReads(await props.searchParams)} rooms={['admin.ledger']}>
      <AccountsScreen />
    </ReadAhead>
  )
}
