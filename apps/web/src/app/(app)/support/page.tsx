import type { Metadata } from 'next'
import { supportReads } from '../../../features/support/support-reads.ts'
import { SupportScreen } from '../../../features/support/support-screen.tsx'
import { ReadAhead } from '../../../shell/page-reads.tsx'
import { requireSession } from '../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Help' }

export default async function SupportPage() {
  await requireSession('/support')
  return (
    <ReadAhead reads={supportReads}>
      <SupportScreen />
    </ReadAhead>
  )
}
