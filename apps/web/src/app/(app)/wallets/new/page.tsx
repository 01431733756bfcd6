import type { Metadata } from 'next'
import { OpenWalletScreen } from '../../../../features/wallets/open-wallet-screen.tsx'
import { requireSession } from '../../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Open a wallet' }

export default async function OpenWalletPage() {
  await requireSession('/wallets/new')
  return <OpenWalletScreen />
}
