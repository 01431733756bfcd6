import { ProfileScreen } from '../../../../features/settings/profile-screen.tsx'
import { Words } from '../../../../page/page-words.tsx'
import { requireSession } from '../../../../page/require-session.ts'
import { titled } from '../../../../page/worded-page.tsx'

export const generateMetadata = titled('web.settings', (words) => words('profile'))

export default async function ProfilePage() {
  await requireSession('/account/profile')
  return (
    <Words rooms={['web.settings', 'web.language']}>
      <ProfileScreen />
    </Words>
  )
}
