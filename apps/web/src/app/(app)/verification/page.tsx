import type { Metadata } from 'next'
import { verificationReads } from '../../../features/verify-identity/verification-reads.ts'
import { VerifyIdentityScreen } from '../../../features/verify-identity/verify-identity-screen.tsx'
import { ReadAhead } from '../../../shell/page-reads.tsx'
import { requireSession } from '../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Your identity' }

export default async function VerificationPage() {
  await requireSession('/verification')
  return (
    <ReadAhead reads={verificationReads}>
      <VerifyIdentityScreen />
    </ReadAhead>
  )
}
