import { isId } from '@corridor/kernel/ids'
import type { Metadata } from 'next'
import { NewMessageScreen } from '../../../../features/support/new-message-screen.tsx'
import { aboutReads } from '../../../../features/support/support-reads.ts'
import { ReadAhead } from '../../../../shell/page-reads.tsx'
import { requireSession } from '../../../../shell/require-session.ts'
import { type Query, withQuery } from '../../../../shell/with-query.ts'

export const metadata: Metadata = { title: 'New message' }

export default async function NewMessagePage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  await requireSession(withQuery('/support/new', query))
  const about = isId('tr', query.about) || isId('dep', query.about) ? query.about : undefined
  return (
    <ReadAhead reads={aboutReads(about)}>
      <NewMessageScreen about={about} />
    </ReadAhead>
  )
}
