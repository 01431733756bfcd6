import type { Metadata } from 'next'
import { PositionsScreen } from '../../../../features/ledger/positions-screen.tsx'
import { pageWords, Words } from '../../../../page/page-words.tsx'
import { requireSession } from '../../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.ledger'))('title-positions') }
}

export default async function PositionsPage() {
  await requireSession('/ledger/positions')
  return (
    <Words rooms={['admin.ledger']}>
      <PositionsScreen />
    </Words>
  )
}
