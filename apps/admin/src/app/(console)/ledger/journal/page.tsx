import type { Metadata } from 'next'
import { JournalScreen } from '../../../../features/ledger/journal-screen.tsx'
import { journalReads } from '../../../../features/ledger/ledger-reads.ts'
import type { AddressQuery } from '../../../../page/address-query.ts'
import { ReadAhead } from '../../../../page/page-reads.tsx'
import { pageWords } from '../../../../page/page-words.tsx'
import { requireSession } from '../../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.ledger'))('title-journal') }
}

export default async function JournalPage(props: { searchParams: Promise<AddressQuery> }) {
  await requireSession('/ledger/journal')
  return (
    <ReadAhead reads={journalReads(await props.searchParams)} rooms={['admin.ledger']}>
      <JournalScreen />
    </ReadAhead>
  )
}
