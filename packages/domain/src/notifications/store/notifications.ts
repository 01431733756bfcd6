import type { Notification } from '@corridor/db/clients/notifications'
import { type Id, idOf, isId, newId, uuidOf } from '@corridor/kernel/ids'
import { z } from 'zod'
import type { AppPath } from '../app-paths.ts'
import { type Params, paramsSchema } from '../render.ts'
import type { Db } from '../store.ts'
import { type TemplateKey, templates } from '../templates.ts'

const mailStateSchema = z.enum(['none', 'pending', 'sent', 'skipped'])
export type MailState = z.infer<typeof mailStateSchema>

/** A notification as this domain's use cases see one. */
export type NotificationRecord = {
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

export type NewNotification = {
  readonly customerId: Id<'cus'>
  readonly kind: TemplateKey
  readonly params: Params
  readonly path: AppPath | null
}

/** Stores a notification of an event, once. Null when the customer has it already. */
export async function insertNotification(
  db: Db,
  eventId: string,
  one: NewNotification,
): Promise<NotificationRecord | null> {
  const { isInApp, isMail } = templates[one.kind]
  const rows = await db.notification.createManyAndReturn({
    data: [
      {
        id: uuidOf(newId('ntf')),
        customerId: uuidOf(one.customerId),
        kind: one.kind,
        eventId,
        params: one.params,
        path: one.path,
        isInApp,
        mailState: isMail ? 'pending' : 'none',
      },
    ],
    skipDuplicates: true,
  })
  const [row] = rows
  return row ? toRecord(row) : null
}

export async function findNotification(
  db: Db,
  notificationId: Id<'ntf'>,
): Promise<NotificationRecord | null> {
  const row = await db.notification.findUnique({ where: { id: uuidOf(notificationId) } })
  return row && toRecord(row)
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

export async function countUnreadOf(db: Db, customerId: Id<'cus'>): Promise<number> {
  return db.notification.count({
    where: { customerId: uuidOf(customerId), isInApp: true, readAt: null },
  })
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

/** Moves a mail out of `pending`. False when it was moved before. */
export async function setMailState(
  db: Db,
  notificationId: Id<'ntf'>,
  state: 'sent' | 'skipped',
): Promise<boolean> {
  const updated = await db.notification.updateMany({
    where: { id: uuidOf(notificationId), mailState: 'pending' },
    data: { mailState: state },
  })
  return updated.count === 1
}

const noteMaxLength = 300

/** Records one try to send a mail, numbered from 1. Addresses in the note are blanked. */
export async function insertAttempt(
  db: Db,
  notificationId: Id<'ntf'>,
  outcome: 'sent' | 'failed',
  note: string,
): Promise<void> {
  const clean = note.replace(/[^\s<>]+@[^\s<>]+/g, '…').slice(0, noteMaxLength)
  await db.$executeRaw`
    INSERT INTO delivery_attempt (notification_id, number, outcome, note)
    SELECT ${uuidOf(notificationId)}::uuid, coalesce(max(number), 0) + 1, ${outcome}, ${clean}
    FROM delivery_attempt WHERE notification_id = ${uuidOf(notificationId)}::uuid`
}
