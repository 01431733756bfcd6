import type { Metadata } from 'next'
import { positionsReads } from '../../../../features/ledger/ledger-reads.ts'
import { PositionsScreen } from '../../../../features/ledger/positions-screen.tsx'
import { ReadAhead } from '../../../../page/page-reads.tsx'
import { pageWords } from '../../../../page/page-words.tsx'
import { requireSession } from '../../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.ledger'))('title-positions') }
}

export default async function PositionsPage() {
  await requireSession('/ledger/positions')
  return (
    <ReadAhead reads={positionsReads} rooms={['admin.ledger']}>
      <PositionsScreen />
    </ReadAhead>
  )
}
