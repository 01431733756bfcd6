import type { Metadata } from 'next'
import { SupportScreen } from '../../../features/support/support-screen.tsx'
import { requireSession } from '../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Help' }

export default async function SupportPage() {
  await requireSession('/support')
  return <SupportScreen />
}
