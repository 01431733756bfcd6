import { SecurityScreen } from '../../../../features/settings/security-screen.tsx'
import { securityReads } from '../../../../features/settings/settings-reads.ts'
import { requireSession } from '../../../../shell/require-session.ts'
import { titled, WordedPage } from '../../../../shell/worded-page.tsx'

export const generateMetadata = titled('web.settings', (words) => words('security'))

export default async function SecurityPage() {
  await requireSession('/account/security')
  return (
    <WordedPage rooms={['web.settings']} reads={securityReads}>
      <SecurityScreen />
    </WordedPage>
  )
}
