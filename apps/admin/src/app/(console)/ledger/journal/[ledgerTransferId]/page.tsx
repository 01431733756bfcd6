import type { Metadata } from 'next'
import { postingReads } from '../../../../../features/ledger/ledger-reads.ts'
import { PostingScreen } from '../../../../../features/ledger/posting-screen.tsx'
import { type PageOf, ReadAhead } from '../../../../../page/page-reads.tsx'
import { pageWords } from '../../../../../page/page-words.tsx'
import { requireSession } from '../../../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.ledger'))('title-posting') }
}

export default async function PostingPage(props: PageOf<{ ledgerTransferId: string }>) {
  const { ledgerTransferId } = await props.params
  await requireSession(`/ledger/journal/${encodeURIComponent(ledgerTransferId)}`)
  return (
    <ReadAhead reads={postingReads(ledgerTransferId)} rooms={['admin.ledger']}>
      <PostingScreen key={ledgerTransferId} ledgerTransferId={ledgerTransferId} />
    </ReadAhead>
  )
}
