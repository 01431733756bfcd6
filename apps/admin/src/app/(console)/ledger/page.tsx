import type { Metadata } from 'next'
import { ChartScreen } from '../../../features/ledger/chart-screen.tsx'
import { pageWords, Words } from '../../../page/page-words.tsx'
import { requireSession } from '../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.ledger'))('title') }
}

export default async function LedgerPage() {
  await requireSession('/ledger')
  return (
    <Words rooms={['admin.ledger']}>
      <ChartScreen />
    </Words>
  )
}
