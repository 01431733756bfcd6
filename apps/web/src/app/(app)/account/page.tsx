import { themeOf } from '@corridor/ui/theme'
import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { AccountScreen } from '../../../features/settings/account-screen.tsx'
import { accountReads } from '../../../features/settings/settings-reads.ts'
import { ReadAhead } from '../../../shell/page-reads.tsx'
import { requireSession } from '../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Account' }

export default async function AccountPage() {
  await requireSession('/account')
  return (
    <ReadAhead reads={accountReads}>
      <AccountScreen theme={themeOf((await cookies()).get('theme')?.value)} />
    </ReadAhead>
  )
}
