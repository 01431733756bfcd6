import type { Metadata } from 'next'
import { WalletsScreen } from '../../../features/wallets/wallets-screen.tsx'
import { requireSession } from '../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Wallets' }

export default async function WalletsPage() {
  await requireSession('/wallets')
  return <WalletsScreen />
}
