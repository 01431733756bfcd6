import type { Metadata } from 'next'
import { VerifyIdentityScreen } from '../../../features/verify-identity/verify-identity-screen.tsx'
import { requireSession } from '../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Your identity' }

export default async function VerificationPage() {
  await requireSession('/verification')
  return <VerifyIdentityScreen />
}
