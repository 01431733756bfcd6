import type { Metadata } from 'next'
import { queuesReads } from '../../../features/queues/queues-reads.ts'
import { QueuesScreen } from '../../../features/queues/queues-screen.tsx'
import { ReadAhead } from '../../../page/page-reads.tsx'
import { pageWords } from '../../../page/page-words.tsx'
import { requireSession } from '../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.queues'))('title') }
}

export default async function QueuesPage() {
  await requireSession('/queues')
  return (
    <ReadAhead reads={queuesReads} rooms={['admin.queues']}>
      <QueuesScreen />
    </ReadAhead>
  )
}
