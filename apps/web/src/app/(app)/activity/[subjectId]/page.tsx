import { isId } from '@corridor/kernel/ids'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DetailScreen } from '../../../../features/activity/detail-screen.tsx'
import { requireSession } from '../../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Details' }

type Props = { params: Promise<{ subjectId: string }> }

export default async function DetailPage({ params }: Props) {
  const { subjectId } = await params
  await requireSession(`/activity/${subjectId}`)
  if (!isId('tr', subjectId) && !isId('dep', subjectId)) notFound()
  return <DetailScreen subjectId={subjectId} />
}
