import { isId } from '@corridor/kernel/ids'
import { notFound } from 'next/navigation'
import { walletReads } from '../../../../features/wallets/wallet-reads.ts'
import { WalletScreen } from '../../../../features/wallets/wallet-screen.tsx'
import { requireSession } from '../../../../page/require-session.ts'
import { titled, WordedPage } from '../../../../page/worded-page.tsx'

export const generateMetadata = titled('web.wallets', (words) => words('wallet'))

export default async function WalletPage({ params }: { params: Promise<{ walletId: string }> }) {
  const { walletId } = await params
  await requireSession(`/wallets/${walletId}`)
  if (!isId('wal', walletId)) notFound()
  return (
    <WordedPage rooms={['web.wallets']} reads={walletReads(walletId)}>
      <WalletScreen walletId={walletId} />
    </WordedPage>
  )
}
