import type { Metadata } from 'next'
import { SendScreen } from '../../../features/send/send-screen.tsx'
import { requireSession } from '../../../shell/require-session.ts'
import { type Query, withQuery } from '../../../shell/with-query.ts'

export const metadata: Metadata = { title: 'Send money' }

export default async function SendPage({ searchParams }: { searchParams: Promise<Query> }) {
  await requireSession(withQuery('/send', await searchParams))
  return <SendScreen />
}
