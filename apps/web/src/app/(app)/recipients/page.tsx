import type { Metadata } from 'next'
import { recipientsReads } from '../../../features/recipients/recipient-reads.ts'
import { RecipientsScreen } from '../../../features/recipients/recipients-screen.tsx'
import { ReadAhead } from '../../../shell/page-reads.tsx'
import { requireSession } from '../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Recipients' }

export default async function RecipientsPage() {
  await requireSession('/recipients')
  return (
    <ReadAhead reads={recipientsReads}>
      <RecipientsScreen />
    </ReadAhead>
  )
}
