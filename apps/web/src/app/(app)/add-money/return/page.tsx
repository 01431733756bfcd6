import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { depositReads, isDepositId } from '../../../../features/add-money/add-money-reads.ts'
import { ReturnScreen } from '../../../../features/add-money/return-screen.tsx'
import { ReadAhead } from '../../../../shell/page-reads.tsx'
import { requireSession } from '../../../../shell/require-session.ts'
import { type Query, withQuery } from '../../../../shell/with-query.ts'

export const metadata: Metadata = { title: 'Your payment' }

export default async function ReturnPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  await requireSession(withQuery('/add-money/return', query))
  if (!isDepositId(query.deposit)) notFound()
  return (
    <ReadAhead reads={depositReads(query.deposit)}>
      <ReturnScreen depositId={query.deposit} />
    </ReadAhead>
  )
}
