import { SecurityScreen } from '../../../../features/settings/security-screen.tsx'
import { securityReads } from '../../../../features/settings/settings-reads.ts'
import { requireSession } from '../../../../page/require-session.ts'
import { titled, WordedPage } from '../../../../page/worded-page.tsx'

export const generateMetadata = titled('web.settings', (words) => words('security'))

export default async function SecurityPage() {
  await requireSession('/account/security')
  return (
    <WordedPage rooms={['web.settings']} reads={securityReads}>
      <SecurityScreen />
    </WordedPage>
  )
}
