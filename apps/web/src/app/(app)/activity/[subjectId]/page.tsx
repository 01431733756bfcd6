import { notFound } from 'next/navigation'
import { isSubjectId, subjectReads } from '../../../../features/activity/activity-reads.ts'
import { DetailScreen } from '../../../../features/activity/detail-screen.tsx'
import { requireSession } from '../../../../page/require-session.ts'
import { titled, WordedPage } from '../../../../page/worded-page.tsx'

export const generateMetadata = titled('web.activity', (words) => words('details'))

export default async function DetailPage(props: { params: Promise<{ subjectId: string }> }) {
  const { subjectId } = await props.params
  await requireSession(`/activity/${subjectId}`)
  if (!isSubjectId(subjectId)) notFound()
  return (
    <WordedPage rooms={['web.activity']} reads={subjectReads(subjectId)}>
      <DetailScreen subjectId={subjectId} />
    </WordedPage>
  )
}
