import type { Metadata } from 'next'
import { activityReads } from '../../../features/activity/activity-reads.ts'
import { ActivityScreen } from '../../../features/activity/activity-screen.tsx'
import { ReadAhead } from '../../../shell/page-reads.tsx'
import { requireSession } from '../../../shell/require-session.ts'
import { type Query, withQuery } from '../../../shell/with-query.ts'

export const metadata: Metadata = { title: 'Activity' }

export default async function ActivityPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  await requireSession(withQuery('/activity', query))
  return (
    <ReadAhead reads={activityReads(query)}>
      <ActivityScreen />
    </ReadAhead>
  )
}
