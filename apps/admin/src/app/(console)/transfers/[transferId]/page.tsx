import type { Metadata } from 'next'
import { TransferScreen } from '../../../../features/transfers/transfer-screen.tsx'
import { transferReads } from '../../../../features/transfers/transfers-reads.ts'
import { type PageOf, ReadAhead } from '../../../../page/page-reads.tsx'
import { pageWords } from '../../../../page/page-words.tsx'
import { requireSession } from '../../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.transfers'))('transfer') }
}

export default async function TransferPage(props: PageOf<{ transferId: string }>) {
  const { transferId } = await props.params
  await requireSession(`/transfers/${encodeURIComponent(transferId)}`)
  return (
    <ReadAhead reads={transferReads(transferId)} rooms={['admin.transfers']}>
      <TransferScreen key={transferId} transferId={transferId} />
    </ReadAhead>
  )
}
