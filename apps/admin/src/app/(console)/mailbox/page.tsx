import type { Metadata } from 'next'
import { MailboxScreen } from '../../../features/mailbox/mailbox-screen.tsx'
import { requireSession } from '../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Mailbox' }

export default async function MailboxPage() {
  await requireSession('/mailbox')
  return <MailboxScreen />
}
