import type { Metadata } from 'next'
import { TwoStepScreen } from '../../../../../features/settings/two-step-screen.tsx'
import { requireSession } from '../../../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Two-step sign-in' }

export default async function TwoStepPage() {
  await requireSession('/account/security/two-step')
  return <TwoStepScreen />
}
