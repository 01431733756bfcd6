import { isId } from '@corridor/kernel/ids'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ReturnScreen } from '../../../../features/add-money/return-screen.tsx'
import { requireSession } from '../../../../shell/require-session.ts'
import { type Query, withQuery } from '../../../../shell/with-query.ts'

export const metadata: Metadata = { title: 'Your payment' }

export default async function ReturnPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  await requireSession(withQuery('/add-money/return', query))
  if (!isId('dep', query.deposit)) notFound()
  return <ReturnScreen depositId={query.deposit} />
}
