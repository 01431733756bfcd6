import type { Metadata } from 'next'
import { QueuesScreen } from '../../../features/queues/queues-screen.tsx'
import { requireSession } from '../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Queues' }

export default async function QueuesPage() {
  await requireSession('/queues')
  return <QueuesScreen />
}
