import type { Metadata } from 'next'
import { AddMoneyScreen } from '../../../features/add-money/add-money-screen.tsx'
import { requireSession } from '../../../shell/require-session.ts'
import { type Query, withQuery } from '../../../shell/with-query.ts'

export const metadata: Metadata = { title: 'Add money' }

export default async function AddMoneyPage({ searchParams }: { searchParams: Promise<Query> }) {
  await requireSession(withQuery('/add-money', await searchParams))
  return <AddMoneyScreen />
}
