import type { Metadata } from 'next'
import { PostingScreen } from '../../../../../features/ledger/posting-screen.tsx'
import { requireSession } from '../../../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Posting' }

type Props = { params: Promise<{ ledgerTransferId: string }> }

export default async function PostingPage({ params }: Props) {
  const { ledgerTransferId } = await params
  await requireSession(`/ledger/journal/${encodeURIComponent(ledgerTransferId)}`)
  return <PostingScreen key={ledgerTransferId} ledgerTransferId={ledgerTransferId} />
}
