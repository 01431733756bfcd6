import type { Notification } from '@corridor/db/clients/notifications'
import { readTogether } from '@corridor/db/read-together'
import { defineStatement } from '@corridor/db/statement'
import { type Id, idOf, isId, uuidOf } from '@corridor/kernel/ids'
import { z } from 'zod'
import { type Params, paramsSchema } from '../say-notice.ts'
import { type Db, database } from '../store.ts'

const mailStateSchema = z.enum(['none', 'pending', 'sent', 'skipped'])
type MailState = z.infer<typeof mailStateSchema>

/** A notification as this domain's use cases see one. */
type NotificationRecord = {
  readonly notificationId: Id<'ntf'>
  readonly customerId: Id<'cus'>
  readonly kind: string
  readonly params: Params
  readonly path: string | null
  readonly mailState: MailState
  readonly createdAt: Date
  readonly readAt: Date | null
}

function toRecord(row: Notification): NotificationRecord {
  return {
    notificationId: idOf('ntf', row.id),
    customerId: idOf('cus', row.customerId),
    kind: row.kind,
    params: paramsSchema.parse(row.params),
    path: row.path,
    mailState: mailStateSchema.parse(row.mailState),
    createdAt: row.createdAt,
    readAt: row.readAt,
  }
}

/** A page of what the app shows a customer, newest first; the cursor is the last one's id. */
export async function readNotifications(
  db: Db,
  customerId: Id<'cus'>,
  { cursor, limit = 30 }: { cursor?: string; limit?: number },
): Promise<{ items: NotificationRecord[]; nextCursor: string | null }> {
  const rows = await db.notification.findMany({
    where: {
      customerId: uuidOf(customerId),
      isInApp: true,
      ...(isId('ntf', cursor) ? { id: { lt: uuidOf(cursor) } } : {}),
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
  })
  const items = rows.slice(0, limit).map(toRecord)
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.notificationId ?? null) : null }
}

const unreadOfCustomers = defineStatement({
  domain: 'notifications',
  name: 'unread',
  text: `SELECT customer_id, count(*)::int4 AS unread FROM notification
         WHERE customer_id = ANY((SELECT $1::uuid[])::uuid[]) AND is_in_app AND read_at IS NULL GROUP BY customer_id`,
  parameters: ['uuid[]'],
  row: { customer_id: 'uuid', unread: 'int4' },
})
const unread = readTogether<string, number>(async (customers) => {
  const rows = await unreadOfCustomers.rows(database.pool, [customers])
  return new Map(rows.map((row) => [row.customer_id, row.unread]))
})

export async function countUnreadOf(customerId: Id<'cus'>): Promise<number> {
  return (await unread.one(uuidOf(customerId))) ?? 0
}

/** Marks a customer's notifications as read: the given ones, else all. */
export async function setRead(
  db: Db,
  customerId: Id<'cus'>,
  notificationIds: readonly Id<'ntf'>[] | undefined,
): Promise<void> {
  await db.notification.updateMany({
    where: {
      customerId: uuidOf(customerId),
      readAt: null,
      ...(notificationIds ? { id: { in: notificationIds.map(uuidOf) } } : {}),
    },
    data: { readAt: new Date() },
  })
}
