import type { Metadata } from 'next'
import { ChartScreen } from '../../../features/ledger/chart-screen.tsx'
import { requireSession } from '../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Ledger' }

export default async function LedgerPage() {
  await requireSession('/ledger')
  return <ChartScreen />
}
