import { BatchQueue } from '@corridor/db/batch-queue'
import type { ReceivedMail } from '@corridor/db/clients/notifications'
import { defineStatement } from '@corridor/db/statement'
import { newUuid } from '@corridor/kernel/ids'
import type { MailDetailView, MailView } from '../contract.ts'
import { type Db, database } from '../store.ts'

export type IncomingMail = {
  readonly to: string
  readonly sender: string
  readonly subject: string
  readonly text: string
  readonly html: string | null
}

const insertMails = defineStatement({
  domain: 'notifications',
  name: 'insert-mails',
  text: `
    INSERT INTO received_mail (id, to_address, sender, subject, text, html)
    SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])`,
  parameters: ['uuid[]', 'text[]', 'text[]', 'text[]', 'text[]', 'text[]'],
  row: {},
})

const incoming = new BatchQueue<IncomingMail, true>({
  name: 'insert-mails',
  // the server has a few connections open, each of which waits for its answer
  shape: { lanes: 1, maxItems: 100, gatherMs: 5 },
  together: async (mails) => {
    await insertMails.count(database.pool, [
      mails.map(() => newUuid()),
      mails.map(({ to }) => to),
      mails.map(({ sender }) => sender),
      mails.map(({ subject }) => subject),
      mails.map(({ text }) => text),
      mails.map(({ html }) => html),
    ])
    return mails.map(() => true)
  },
})

/** Keeps a mail; those that come at the same time in one statement. */
export async function insertMail(mail: IncomingMail): Promise<void> {
  await incoming.submit(mail)
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
