import type { Metadata } from 'next'
import { ChecksScreen } from '../../../features/checks/checks-screen.tsx'
import { requireSession } from '../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Identity checks' }

export default async function ChecksPage() {
  await requireSession('/checks')
  return <ChecksScreen />
}
