import type { Metadata } from 'next'
import { messagesReads } from '../../../features/messages/messages-reads.ts'
import { MessagesScreen } from '../../../features/messages/messages-screen.tsx'
import type { AddressQuery } from '../../../page/address-query.ts'
import { ReadAhead } from '../../../page/page-reads.tsx'
import { pageWords } from '../../../page/page-words.tsx'
import { requireSession } from '../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.messages'))('title') }
}

export default async function MessagesPage(props: { searchParams: Promise<AddressQuery> }) {
  const { staffId } = await requireSession('/messages')
  return (
    <ReadAhead reads={messagesReads(await props.searchParams, staffId)} rooms={['admin.messages']}>
      <MessagesScreen />
    </ReadAhead>
  )
}
