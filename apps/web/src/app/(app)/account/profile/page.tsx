import { ProfileScreen } from '../../../../features/settings/profile-screen.tsx'
import { Words } from '../../../../shell/page-words.tsx'
import { requireSession } from '../../../../shell/require-session.ts'
import { titled } from '../../../../shell/worded-page.tsx'

export const generateMetadata = titled('web.settings', (words) => words('profile'))

export default async function ProfilePage() {
  await requireSession('/account/profile')
  return (
    <Words rooms={['web.settings', 'web.language']}>
      <ProfileScreen />
    </Words>
  )
}
