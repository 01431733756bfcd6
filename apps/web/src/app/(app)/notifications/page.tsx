import type { Metadata } from 'next'
import { notificationsReads } from '../../../features/notifications/notifications-reads.ts'
import { NotificationsScreen } from '../../../features/notifications/notifications-screen.tsx'
import { ReadAhead } from '../../../shell/page-reads.tsx'
import { requireSession } from '../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Notifications' }

export default async function NotificationsPage() {
  await requireSession('/notifications')
  return (
    <ReadAhead reads={notificationsReads}>
      <NotificationsScreen />
    </ReadAhead>
  )
}
