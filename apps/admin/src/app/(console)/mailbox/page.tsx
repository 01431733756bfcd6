import type { Metadata } from 'next'
import { MailboxScreen } from '../../../features/mailbox/mailbox-screen.tsx'
import { pageWords, Words } from '../../../page/page-words.tsx'
import { requireSession } from '../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.mailbox'))('title') }
}

export default async function MailboxPage() {
  await requireSession('/mailbox')
  return (
    <Words rooms={['admin.mailbox']}>
      <MailboxScreen />
    </Words>
  )
}
