import type { Metadata } from 'next'
import { threadReads } from '../../../../features/messages/messages-reads.ts'
import { ThreadScreen } from '../../../../features/messages/thread-screen.tsx'
import { type PageOf, ReadAhead } from '../../../../page/page-reads.tsx'
import { pageWords } from '../../../../page/page-words.tsx'
import { requireSession } from '../../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.messages'))('thread-title') }
}

export default async function ThreadPage(props: PageOf<{ threadId: string }>) {
  const { threadId } = await props.params
  await requireSession(`/messages/${encodeURIComponent(threadId)}`)
  return (
    <ReadAhead reads={threadReads(threadId)} rooms={['admin.messages']}>
      <ThreadScreen key={threadId} threadId={threadId} />
    </ReadAhead>
  )
}
