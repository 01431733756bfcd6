import type { Metadata } from 'next'
import { OpenWalletScreen } from '../../../../features/wallets/open-wallet-screen.tsx'
import { walletsReads } from '../../../../features/wallets/wallet-reads.ts'
import { ReadAhead } from '../../../../shell/page-reads.tsx'
import { requireSession } from '../../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Open a wallet' }

export default async function OpenWalletPage() {
  await requireSession('/wallets/new')
  return (
    <ReadAhead reads={walletsReads}>
      <OpenWalletScreen />
    </ReadAhead>
  )
}
