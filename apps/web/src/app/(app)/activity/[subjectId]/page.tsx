import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { isSubjectId, subjectReads } from '../../../../features/activity/activity-reads.ts'
import { DetailScreen } from '../../../../features/activity/detail-screen.tsx'
import { ReadAhead } from '../../../../shell/page-reads.tsx'
import { requireSession } from '../../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Details' }

export default async function DetailPage(props: { params: Promise<{ subjectId: string }> }) {
  const { subjectId } = await props.params
  await requireSession(`/activity/${subjectId}`)
  if (!isSubjectId(subjectId)) notFound()
  return (
    <ReadAhead reads={subjectReads(subjectId)}>
      <DetailScreen subjectId={subjectId} />
    </ReadAhead>
  )
}
