import type { Metadata } from 'next'
import { AccountScreen } from '../../../../../features/ledger/account-screen.tsx'
import { accountReads } from '../../../../../features/ledger/ledger-reads.ts'
import type { AddressQuery } from '../../../../../page/address-query.ts'
import { ReadAhead } from '../../../../../page/page-reads.tsx'
import { pageWords } from '../../../../../page/page-words.tsx'
import { requireSession } from '../../../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.ledger'))('title-account') }
}

type Props = { params: Promise<{ accountId: string }>; searchParams: Promise<AddressQuery> }

export default async function AccountPage({ params, searchParams }: Props) {
  const { accountId } = await params
  await requireSession(`/ledger/accounts/${encodeURIComponent(accountId)}`)
  return (
    <ReadAhead reads={accountReads(accountId, await searchParams)} rooms={['admin.ledger']}>
      <AccountScreen key={accountId} accountId={accountId} />
    </ReadAhead>
  )
}
