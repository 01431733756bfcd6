import type { Metadata } from 'next'
import { ChangePasswordScreen } from '../../../../../features/settings/change-password-screen.tsx'
import { apiKeysReads } from '../../../../../features/settings/settings-reads.ts'
import { ReadAhead } from '../../../../../shell/page-reads.tsx'
import { requireSession } from '../../../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Change your password' }

export default async function ChangePasswordPage() {
  await requireSession('/account/security/password')
  return (
    <ReadAhead reads={apiKeysReads}>
      <ChangePasswordScreen />
    </ReadAhead>
  )
}
