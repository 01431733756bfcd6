import { notFound } from 'next/navigation'
import { isSubjectId, subjectReads } from '../../../../../features/activity/activity-reads.ts'
import { ReceiptScreen } from '../../../../../features/activity/receipt-screen.tsx'
import { requireSession } from '../../../../../page/require-session.ts'
import { titled, WordedPage } from '../../../../../page/worded-page.tsx'

export const generateMetadata = titled('web.activity', (words) => words('receipt'))

export default async function ReceiptPage(props: { params: Promise<{ subjectId: string }> }) {
  const { subjectId } = await props.params
  await requireSession(`/activity/${subjectId}/receipt`)
  if (!isSubjectId(subjectId)) notFound()
  return (
    <WordedPage rooms={['web.activity']} reads={subjectReads(subjectId)}>
      <ReceiptScreen subjectId={subjectId} />
    </WordedPage>
  )
}
