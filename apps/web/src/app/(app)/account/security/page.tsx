import type { Metadata } from 'next'
import { SecurityScreen } from '../../../../features/settings/security-screen.tsx'
import { securityReads } from '../../../../features/settings/settings-reads.ts'
import { ReadAhead } from '../../../../shell/page-reads.tsx'
import { requireSession } from '../../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Security' }

export default async function SecurityPage() {
  await requireSession('/account/security')
  return (
    <ReadAhead reads={securityReads}>
      <SecurityScreen />
    </ReadAhead>
  )
}
