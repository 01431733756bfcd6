import { isId } from '@corridor/kernel/ids'
import { notFound } from 'next/navigation'
import { StatementScreen } from '../../../../../features/wallets/statement-screen.tsx'
import { walletOnlyReads } from '../../../../../features/wallets/wallet-reads.ts'
import { requireSession } from '../../../../../page/require-session.ts'
import { titled, WordedPage } from '../../../../../page/worded-page.tsx'

export const generateMetadata = titled('web.wallets', (words) => words('statement'))

export default async function StatementPage(props: { params: Promise<{ walletId: string }> }) {
  const { walletId } = await props.params
  await requireSession(`/wallets/${walletId}/statement`)
  if (!isId('wal', walletId)) notFound()
  return (
    <WordedPage rooms={['web.wallets']} reads={walletOnlyReads(walletId)}>
      <StatementScreen walletId={walletId} />
    </WordedPage>
  )
}
