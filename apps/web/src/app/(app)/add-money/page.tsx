import type { Metadata } from 'next'
import { addMoneyReads } from '../../../features/add-money/add-money-reads.ts'
import { AddMoneyScreen } from '../../../features/add-money/add-money-screen.tsx'
import { ReadAhead } from '../../../shell/page-reads.tsx'
import { requireSession } from '../../../shell/require-session.ts'
import { type Query, withQuery } from '../../../shell/with-query.ts'

export const metadata: Metadata = { title: 'Add money' }

export default async function AddMoneyPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  await requireSession(withQuery('/add-money', query))
  return (
    <ReadAhead reads={addMoneyReads(query)}>
      <AddMoneyScreen />
    </ReadAhead>
  )
}
