import type { Metadata } from 'next'
import { walletsReads } from '../../../features/wallets/wallet-reads.ts'
import { WalletsScreen } from '../../../features/wallets/wallets-screen.tsx'
import { ReadAhead } from '../../../shell/page-reads.tsx'
import { requireSession } from '../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Wallets' }

export default async function WalletsPage() {
  await requireSession('/wallets')
  return (
    <ReadAhead reads={walletsReads}>
      <WalletsScreen />
    </ReadAhead>
  )
}
