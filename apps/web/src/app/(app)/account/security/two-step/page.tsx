import { TwoStepScreen } from '../../../../../features/settings/two-step-screen.tsx'
import { Words } from '../../../../../page/page-words.tsx'
import { requireSession } from '../../../../../page/require-session.ts'
import { titled } from '../../../../../page/worded-page.tsx'

export const generateMetadata = titled('web.settings', (words) => words('two-step'))

export default async function TwoStepPage() {
  await requireSession('/account/security/two-step')
  return (
    <Words rooms={['web.settings']}>
      <TwoStepScreen />
    </Words>
  )
}
