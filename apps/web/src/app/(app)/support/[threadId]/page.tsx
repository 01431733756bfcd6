import { isId } from '@corridor/kernel/ids'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { threadReads } from '../../../../features/support/support-reads.ts'
import { ThreadScreen } from '../../../../features/support/thread-screen.tsx'
import { ReadAhead } from '../../../../shell/page-reads.tsx'
import { requireSession } from '../../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Message' }

export default async function ThreadPage({ params }: { params: Promise<{ threadId: string }> }) {
  const { threadId } = await params
  await requireSession(`/support/${threadId}`)
  if (!isId('thr', threadId)) notFound()
  return (
    <ReadAhead reads={threadReads(threadId)}>
      <ThreadScreen threadId={threadId} />
    </ReadAhead>
  )
}
