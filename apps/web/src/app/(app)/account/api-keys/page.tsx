import { ApiKeysScreen } from '../../../../features/settings/api-keys-screen.tsx'
import { apiKeysReads } from '../../../../features/settings/settings-reads.ts'
import { requireSession } from '../../../../page/require-session.ts'
import { titled, WordedPage } from '../../../../page/worded-page.tsx'

export const generateMetadata = titled('web.settings', (words) => words('keys'))

export default async function ApiKeysPage() {
  await requireSession('/account/api-keys')
  return (
    <WordedPage rooms={['web.settings']} reads={apiKeysReads}>
      <ApiKeysScreen />
    </WordedPage>
  )
}
