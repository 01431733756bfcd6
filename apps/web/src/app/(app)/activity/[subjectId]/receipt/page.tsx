import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { isSubjectId, subjectReads } from '../../../../../features/activity/activity-reads.ts'
import { ReceiptScreen } from '../../../../../features/activity/receipt-screen.tsx'
import { ReadAhead } from '../../../../../shell/page-reads.tsx'
import { requireSession } from '../../../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Receipt' }

export default async function ReceiptPage(props: { params: Promise<{ subjectId: string }> }) {
  const { subjectId } = await props.params
  await requireSession(`/activity/${subjectId}/receipt`)
  if (!isSubjectId(subjectId)) notFound()
  return (
    <ReadAhead reads={subjectReads(subjectId)}>
      <ReceiptScreen subjectId={subjectId} />
    </ReadAhead>
  )
}
