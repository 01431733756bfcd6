import type { Metadata } from 'next'
import { JournalScreen } from '../../../../features/ledger/journal-screen.tsx'
import { requireSession } from '../../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Journal' }

export default async function JournalPage() {
  await requireSession('/ledger/journal')
  return <JournalScreen />
}
