import { ChangePasswordScreen } from '../../../../../features/settings/change-password-screen.tsx'
import { apiKeysReads } from '../../../../../features/settings/settings-reads.ts'
import { requireSession } from '../../../../../page/require-session.ts'
import { titled, WordedPage } from '../../../../../page/worded-page.tsx'

export const generateMetadata = titled('web.settings', (words) => words('change-title'))

export default async function ChangePasswordPage() {
  await requireSession('/account/security/password')
  return (
    <WordedPage rooms={['web.settings']} reads={apiKeysReads}>
      <ChangePasswordScreen />
    </WordedPage>
  )
}
