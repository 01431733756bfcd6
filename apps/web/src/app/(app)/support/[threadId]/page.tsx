import { isId } from '@corridor/kernel/ids'
import { notFound } from 'next/navigation'
import { threadReads } from '../../../../features/support/support-reads.ts'
import { ThreadScreen } from '../../../../features/support/thread-screen.tsx'
import { requireSession } from '../../../../page/require-session.ts'
import { titled, WordedPage } from '../../../../page/worded-page.tsx'

export const generateMetadata = titled('web.support', (words) => words('title-thread'))

export default async function ThreadPage({ params }: { params: Promise<{ threadId: string }> }) {
  const { threadId } = await params
  await requireSession(`/support/${threadId}`)
  if (!isId('thr', threadId)) notFound()
  return (
    <WordedPage rooms={['web.support']} reads={threadReads(threadId)}>
      <ThreadScreen threadId={threadId} />
    </WordedPage>
  )
}
