import type { Metadata } from 'next'
import { AccountScreen } from '../../../features/account/account-screen.tsx'
import { requireSession } from '../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'My account' }

export default async function AccountPage() {
  await requireSession('/account')
  return <AccountScreen />
}
