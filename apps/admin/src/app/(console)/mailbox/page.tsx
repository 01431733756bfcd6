import type { Metadata } from 'next'
import { mailboxReads } from '../../../features/mailbox/mailbox-reads.ts'
import { MailboxScreen } from '../../../features/mailbox/mailbox-screen.tsx'
import type { AddressQuery } from '../../../page/address-query.ts'
import { ReadAhead } from '../../../page/page-reads.tsx'
import { pageWords } from '../../../page/page-words.tsx'
import { requireSession } from '../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.mailbox'))('title') }
}

export default async function MailboxPage(props: { searchParams: Promise<AddressQuery> }) {
  await requireSession('/mailbox')
  return (
    <ReadAhead reads={mailboxReads(await props.searchParams)} rooms={['admin.mailbox']}>
      <MailboxScreen />
    </ReadAhead>
  )
}
