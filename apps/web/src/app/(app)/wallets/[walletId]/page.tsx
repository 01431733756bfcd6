import { isId } from '@corridor/kernel/ids'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { walletReads } from '../../../../features/wallets/wallet-reads.ts'
import { WalletScreen } from '../../../../features/wallets/wallet-screen.tsx'
import { ReadAhead } from '../../../../shell/page-reads.tsx'
import { requireSession } from '../../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Wallet' }

export default async function WalletPage({ params }: { params: Promise<{ walletId: string }> }) {
  const { walletId } = await params
  await requireSession(`/wallets/${walletId}`)
  if (!isId('wal', walletId)) notFound()
  return (
    <ReadAhead reads={walletReads(walletId)}>
      <WalletScreen walletId={walletId} />
    </ReadAhead>
  )
}
