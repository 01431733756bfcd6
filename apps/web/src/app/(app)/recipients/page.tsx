import type { Metadata } from 'next'
import { RecipientsScreen } from '../../../features/recipients/recipients-screen.tsx'
import { requireSession } from '../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Recipients' }

export default async function RecipientsPage() {
  await requireSession('/recipients')
  return <RecipientsScreen />
}
