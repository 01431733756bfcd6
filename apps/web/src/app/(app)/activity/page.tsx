import type { Metadata } from 'next'
import { ActivityScreen } from '../../../features/activity/activity-screen.tsx'
import { requireSession } from '../../../shell/require-session.ts'
import { type Query, withQuery } from '../../../shell/with-query.ts'

export const metadata: Metadata = { title: 'Activity' }

export default async function ActivityPage({ searchParams }: { searchParams: Promise<Query> }) {
  await requireSession(withQuery('/activity', await searchParams))
  return <ActivityScreen />
}
