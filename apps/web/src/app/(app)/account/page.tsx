import { themeOf } from '@corridor/ui/theme'
import { cookies } from 'next/headers'
import { AccountScreen } from '../../../features/settings/account-screen.tsx'
import { accountReads } from '../../../features/settings/settings-reads.ts'
import { requireSession } from '../../../page/require-session.ts'
import { titled, WordedPage } from '../../../page/worded-page.tsx'

export const generateMetadata = titled('web.settings', (words) => words('title'))

export default async function AccountPage() {
  await requireSession('/account')
  return (
    <WordedPage rooms={['web.settings']} reads={accountReads}>
      <AccountScreen theme={themeOf((await cookies()).get('theme')?.value)} />
    </WordedPage>
  )
}
