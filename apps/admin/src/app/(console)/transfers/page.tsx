import type { Metadata } from 'next'
import { TransfersScreen } from '../../../features/transfers/transfers-screen.tsx'
import { requireSession } from '../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Transfers' }

export default async function TransfersPage() {
  await requireSession('/transfers')
  return <TransfersScreen />
}
