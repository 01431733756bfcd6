import type { Metadata } from 'next'
import { JournalScreen } from '../../../../features/ledger/journal-screen.tsx'
import { pageWords, Words } from '../../../../page/page-words.tsx'
import { requireSession } from '../../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.ledger'))('title-journal') }
}

export default async function JournalPage() {
  await requireSession('/ledger/journal')
  return (
    <Words rooms={['admin.ledger']}>
      <JournalScreen />
    </Words>
  )
}
