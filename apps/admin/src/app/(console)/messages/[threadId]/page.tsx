import type { Metadata } from 'next'
import { ThreadScreen } from '../../../../features/messages/thread-screen.tsx'
import { requireSession } from '../../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Conversation' }

type Props = { params: Promise<{ threadId: string }> }

export default async function ThreadPage({ params }: Props) {
  const { threadId } = await params
  await requireSession(`/messages/${encodeURIComponent(threadId)}`)
  return <ThreadScreen key={threadId} threadId={threadId} />
}
