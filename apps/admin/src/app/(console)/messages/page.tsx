import type { Metadata } from 'next'
import { MessagesScreen } from '../../../features/messages/messages-screen.tsx'
import { requireSession } from '../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Messages' }

export default async function MessagesPage() {
  await requireSession('/messages')
  return <MessagesScreen />
}
