import type { Metadata } from 'next'
import { sendReads } from '../../../features/send/send-reads.ts'
import { SendScreen } from '../../../features/send/send-screen.tsx'
import { ReadAhead } from '../../../shell/page-reads.tsx'
import { requireSession } from '../../../shell/require-session.ts'
import { type Query, withQuery } from '../../../shell/with-query.ts'

export const metadata: Metadata = { title: 'Send money' }

export default async function SendPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  await requireSession(withQuery('/send', query))
  return (
    <ReadAhead reads={sendReads(query)}>
      <SendScreen />
    </ReadAhead>
  )
}
