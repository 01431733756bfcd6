import type { Metadata } from 'next'
import { ProfileScreen } from '../../../../features/settings/profile-screen.tsx'
import { requireSession } from '../../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Profile' }

export default async function ProfilePage() {
  await requireSession('/account/profile')
  return <ProfileScreen />
}
