import { notificationsReads } from '../../../features/notifications/notifications-reads.ts'
import { NotificationsScreen } from '../../../features/notifications/notifications-screen.tsx'
import { requireSession } from '../../../page/require-session.ts'
import { titled, WordedPage } from '../../../page/worded-page.tsx'

export const generateMetadata = titled('web.notifications', (words) => words('title'))

export default async function NotificationsPage() {
  await requireSession('/notifications')
  return (
    <WordedPage rooms={['web.notifications']} reads={notificationsReads}>
      <NotificationsScreen />
    </WordedPage>
  )
}
