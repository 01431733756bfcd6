import type { Metadata } from 'next'
import { ApiKeysScreen } from '../../../../features/settings/api-keys-screen.tsx'
import { apiKeysReads } from '../../../../features/settings/settings-reads.ts'
import { ReadAhead } from '../../../../shell/page-reads.tsx'
import { requireSession } from '../../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'API keys' }

export default async function ApiKeysPage() {
  await requireSession('/account/api-keys')
  return (
    <ReadAhead reads={apiKeysReads}>
      <ApiKeysScreen />
    </ReadAhead>
  )
}
