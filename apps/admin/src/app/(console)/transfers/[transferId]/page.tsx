import type { Metadata } from 'next'
import { TransferScreen } from '../../../../features/transfers/transfer-screen.tsx'
import { pageWords, Words } from '../../../../page/page-words.tsx'
import { requireSession } from '../../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.transfers'))('transfer') }
}

type Props = { params: Promise<{ transferId: string }> }

export default async function TransferPage({ params }: Props) {
  const { transferId } = await params
  await requireSession(`/transfers/${encodeURIComponent(transferId)}`)
  return (
    <Words rooms={['admin.transfers']}>
      <TransferScreen key={transferId} transferId={transferId} />
    </Words>
  )
}
