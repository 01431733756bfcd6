import type { Metadata } from 'next'
import { threadReads } from '../../../../features/messages/messages-reads.ts'
import { ThreadScreen } from '../../../../features/messages/thread-screen.tsx'
import { ReadAhead } from '../../../../page/page-reads.tsx'
import { pageWords } from '../../../../page/page-words.tsx'
import { requireSession } from '../../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.messages'))('thread-title') }
}

type Props = { params: Promise<{ threadId: string }> }

export default async function ThreadPage({ params }: Props) {
  const { threadId } = await params
  await requireSession(`/messages/${encodeURIComponent(threadId)}`)
  return (
    <ReadAhead reads={threadReads(threadId)} rooms={['admin.messages']}>
      <ThreadScreen key={threadId} threadId={threadId} />
    </ReadAhead>
  )
}
