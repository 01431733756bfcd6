import { themeOf } from '@corridor/ui/theme'
import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { AccountScreen } from '../../../features/settings/account-screen.tsx'
import { requireSession } from '../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Account' }

export default async function AccountPage() {
  await requireSession('/account')
  return <AccountScreen theme={themeOf((await cookies()).get('theme')?.value)} />
}
