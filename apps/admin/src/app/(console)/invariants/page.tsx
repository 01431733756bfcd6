import type { Metadata } from 'next'
import { InvariantsScreen } from '../../../features/invariants/invariants-screen.tsx'
import { requireSession } from '../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Checks of the books' }

export default async function InvariantsPage() {
  await requireSession('/invariants')
  return <InvariantsScreen />
}
