import type { Metadata } from 'next'
import { postingReads } from '../../../../../features/ledger/ledger-reads.ts'
import { PostingScreen } from '../../../../../features/ledger/posting-screen.tsx'
import { ReadAhead } from '../../../../../page/page-reads.tsx'
import { pageWords } from '../../../../../page/page-words.tsx'
import { requireSession } from '../../../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.ledger'))('title-posting') }
}

type Props = { params: Promise<{ ledgerTransferId: string }> }

export default async function PostingPage({ params }: Props) {
  const { ledgerTransferId } = await params
  await requireSession(`/ledger/journal/${encodeURIComponent(ledgerTransferId)}`)
  return (
    <ReadAhead reads={postingReads(ledgerTransferId)} rooms={['admin.ledger']}>
      <PostingScreen key={ledgerTransferId} ledgerTransferId={ledgerTransferId} />
    </ReadAhead>
  )
}
