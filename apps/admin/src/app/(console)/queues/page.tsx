import type { Metadata } from 'next'
import { queuesReads } from '../../../features/queues/queues-reads.ts'
import { QueuesScreen } from '../../../features/queues/queues-screen.tsx'
import { ReadAhead } from '../../../shell/page-reads.tsx'
import { requireSession } from '../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Queues' }

export default async function QueuesPage() {
  await requireSession('/queues')
  return (
    <ReadAhead reads={queuesReads}>
      <QueuesScreen />
    </ReadAhead>
  )
}
