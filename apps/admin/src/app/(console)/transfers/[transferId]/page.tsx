import type { Metadata } from 'next'
import { TransferScreen } from '../../../../features/transfers/transfer-screen.tsx'
import { requireSession } from '../../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Transfer' }

type Props = { params: Promise<{ transferId: string }> }

export default async function TransferPage({ params }: Props) {
  const { transferId } = await params
  await requireSession(`/transfers/${encodeURIComponent(transferId)}`)
  return <TransferScreen key={transferId} transferId={transferId} />
}
