import type { Metadata } from 'next'
import { TransferScreen } from '../../../../features/transfers/transfer-screen.tsx'
import { transferReads } from '../../../../features/transfers/transfers-reads.ts'
import { ReadAhead } from '../../../../page/page-reads.tsx'
import { pageWords } from '../../../../page/page-words.tsx'
import { requireSession } from '../../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.transfers'))('transfer') }
}

type Props = { params: Promise<{ transferId: string }> }

export default async function TransferPage({ params }: Props) {
  const { transferId } = await params
  await requireSession(`/transfers/${encodeURIComponent(transferId)}`)
  return (
    <ReadAhead reads={transferReads(transferId)} rooms={['admin.transfers']}>
      <TransferScreen key={transferId} transferId={transferId} />
    </ReadAhead>
  )
}
