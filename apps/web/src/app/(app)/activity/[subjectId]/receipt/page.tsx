import { isId } from '@corridor/kernel/ids'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ReceiptScreen } from '../../../../../features/activity/receipt-screen.tsx'
import { requireSession } from '../../../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Receipt' }

type Props = { params: Promise<{ subjectId: string }> }

export default async function ReceiptPage({ params }: Props) {
  const { subjectId } = await params
  await requireSession(`/activity/${subjectId}/receipt`)
  if (!isId('tr', subjectId) && !isId('dep', subjectId)) notFound()
  return <ReceiptScreen subjectId={subjectId} />
}
