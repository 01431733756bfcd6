import type { Metadata } from 'next'
import { PositionsScreen } from '../../../../features/ledger/positions-screen.tsx'
import { requireSession } from '../../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'FX positions' }

export default async function PositionsPage() {
  await requireSession('/ledger/positions')
  return <PositionsScreen />
}
