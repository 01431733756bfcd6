import type { Metadata } from 'next'
import { ChartScreen } from '../../../features/ledger/chart-screen.tsx'
import { chartReads } from '../../../features/ledger/ledger-reads.ts'
import { ReadAhead } from '../../../page/page-reads.tsx'
import { pageWords } from '../../../page/page-words.tsx'
import { requireSession } from '../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.ledger'))('title') }
}

export default async function LedgerPage() {
  await requireSession('/ledger')
  return (
    <ReadAhead reads={chartReads} rooms={['admin.ledger']}>
      <ChartScreen />
    </ReadAhead>
  )
}
