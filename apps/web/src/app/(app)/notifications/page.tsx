import type { Metadata } from 'next'
import { NotificationsScreen } from '../../../features/notifications/notifications-screen.tsx'
import { requireSession } from '../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Notifications' }

export default async function NotificationsPage() {
  await requireSession('/notifications')
  return <NotificationsScreen />
}
