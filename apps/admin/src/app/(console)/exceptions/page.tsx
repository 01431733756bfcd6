import type { Metadata } from 'next'
import { exceptionsReads } from '../../../features/exceptions/exceptions-reads.ts'
import { ExceptionsScreen } from '../../../features/exceptions/exceptions-screen.tsx'
import { ReadAhead } from '../../../shell/page-reads.tsx'
import { requireSession } from '../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Exceptions' }

export default async function ExceptionsPage() {
  await requireSession('/exceptions')
  return (
    <ReadAhead reads={exceptionsReads}>
      <ExceptionsScreen />
    </ReadAhead>
  )
}
