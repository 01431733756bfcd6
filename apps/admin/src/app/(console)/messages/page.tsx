import type { Metadata } from 'next'
import { MessagesScreen } from '../../../features/messages/messages-screen.tsx'
import { pageWords, Words } from '../../../page/page-words.tsx'
import { requireSession } from '../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.messages'))('title') }
}

export default async function MessagesPage() {
  await requireSession('/messages')
  return (
    <Words rooms={['admin.messages']}>
      <MessagesScreen />
    </Words>
  )
}
