import type { ReceivedMail } from '@corridor/db/clients/notifications'
import { newUuid } from '@corridor/kernel/ids'
import type { MailDetailView, MailView } from '../contract.ts'
import type { Db } from '../store.ts'

export type IncomingMail = {
  readonly to: string
  readonly sender: string
  readonly subject: string
  readonly text: string
  readonly html: string | null
}

export async function insertMail(db: Db, { to, ...mail }: IncomingMail): Promise<void> {
  await db.receivedMail.create({ data: { ...mail, id: newUuid(), toAddress: to } })
}

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function toView(row: Omit<ReceivedMail, 'text' | 'html' | 'sender'>): MailView {
  return {
    mailId: row.id,
    to: row.toAddress,
    subject: row.subject,
    receivedAt: row.receivedAt.toISOString(),
  }
}

/** A page of received mails, newest first; the cursor is the last one's id. */
export async function readMails(
  db: Db,
  { to, cursor, limit = 50 }: { to?: string; cursor?: string; limit?: number },
): Promise<{ items: MailView[]; nextCursor: string | null }> {
  const rows = await db.receivedMail.findMany({
    where: {
      ...(to ? { toAddress: to.trim().toLowerCase() } : {}),
      ...(cursor && uuidPattern.test(cursor) ? { id: { lt: cursor } } : {}),
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
  })
  const items = rows.slice(0, limit).map(toView)
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.mailId ?? null) : null }
}

export async function findMail(db: Db, mailId: string): Promise<MailDetailView | null> {
  if (!uuidPattern.test(mailId)) return null
  const row = await db.receivedMail.findUnique({ where: { id: mailId } })
  return row && { ...toView(row), from: row.sender, text: row.text, html: row.html }
}
