import type { Metadata } from 'next'
import { AccountScreen } from '../../../../../features/ledger/account-screen.tsx'
import { accountReads } from '../../../../../features/ledger/ledger-reads.ts'
import { type PageOf, ReadAhead } from '../../../../../page/page-reads.tsx'
import { pageWords } from '../../../../../page/page-words.tsx'
import { requireSession } from '../../../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.ledger'))('title-account') }
}

export default async function AccountPage(props: PageOf<{ accountId: string }>) {
  const { accountId } = await props.params
  await requireSession(`/ledger/accounts/${encodeURIComponent(accountId)}`)
  return (
    <ReadAhead reads={accountReads(accountId, await props.searchParams)} rooms={['admin.ledger']}>
      <AccountScreen key={accountId} accountId={accountId} />
    </ReadAhead>
  )
}
