import { activityReads } from '../../../features/activity/activity-reads.ts'
import { ActivityScreen } from '../../../features/activity/activity-screen.tsx'
import { requireSession } from '../../../page/require-session.ts'
import { type Query, withQuery } from '../../../page/with-query.ts'
import { titled, WordedPage } from '../../../page/worded-page.tsx'

export const generateMetadata = titled('web.activity', (words) => words('title'))

export default async function ActivityPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  await requireSession(withQuery('/activity', query))
  return (
    <WordedPage rooms={['web.activity']} reads={activityReads(query)}>
      <ActivityScreen />
    </WordedPage>
  )
}
