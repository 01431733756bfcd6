import { BatchQueue } from '@corridor/db/batch-queue'
import { unnestLists } from '@corridor/db/list-parameters'
import { callWithEvents } from '@corridor/db/prepared-call'
import { readTogether } from '@corridor/db/read-together'
import { defineStatement, type RowOf } from '@corridor/db/statement'
import { type Id, idOf, newUuid, uuidOf } from '@corridor/kernel/ids'
import { currentCorrelationId } from '@corridor/telemetry'
import { notificationSent } from '../events.ts'
import { type Params, paramsSchema } from '../say-notice.ts'
import { type Db, database } from '../store.ts'

/** A notification whose mail has not gone yet. */
export type PendingMail = {
  readonly notificationId: Id<'ntf'>
  readonly customerId: Id<'cus'>
  readonly kind: string
  readonly params: Params
  readonly path: string | null
}

const columns = {
  id: 'uuid',
  customer_id: 'uuid',
  kind: 'text',
  params: 'jsonb',
  path: 'text?',
} as const

const pendingMails = defineStatement({
  domain: 'notifications',
  name: 'pending-mails',
  text: `SELECT id, customer_id, kind, params, path FROM notification
         WHERE id = ANY((SELECT $1::uuid[])::uuid[]) AND mail_state = 'pending'`,
  parameters: ['uuid[]'],
  row: columns,
})

// what cannot be read of one fails its own mail, not those that were asked for with it
const pending = readTogether<string, RowOf<typeof columns>>(async (ids) => {
  const rows = await pendingMails.rows(database.pool, [ids])
  return new Map(rows.map((row) => [row.id, row]))
})

/** Null when its mail went before, or when there is none to send. */
export async function findPendingMail(notificationId: Id<'ntf'>): Promise<PendingMail | null> {
  const row = await pending.one(uuidOf(notificationId))
  return (
    row && {
      notificationId,
      customerId: idOf('cus', row.customer_id),
      kind: row.kind,
      params: paramsSchema.parse(row.params),
      path: row.path,
    }
  )
}

/** A mail that the mail server took. */
type SentMail = PendingMail & { readonly answer: string }

const sentMails = defineStatement({
  domain: 'notifications',
  name: 'sent-mails',
  text: `
    WITH given AS (
      SELECT * FROM ${unnestLists(['uuid[]', 'text[]', 'uuid[]', 'text[]', 'text[]'])}
        AS given (id, note, event_id, correlation_id, payload)
    ), moved AS (
      UPDATE notification SET mail_state = 'sent' FROM given
       WHERE notification.id = given.id AND mail_state = 'pending'
      RETURNING given.*
    ), attempted AS (
      INSERT INTO delivery_attempt (notification_id, number, outcome, note)
      SELECT id, 1 + coalesce((SELECT max(number) FROM delivery_attempt AS earlier
                                WHERE earlier.notification_id = moved.id), 0), 'sent', note
        FROM moved
    )
    INSERT INTO outbox_event (id, type, aggregate_id, correlation_id, payload)
    SELECT event_id, $6, payload::jsonb->>'notificationId', correlation_id, payload::jsonb FROM moved`,
  parameters: ['uuid[]', 'text[]', 'uuid[]', 'text[]', 'text[]', 'text'],
  row: {},
})

type Recorded = { readonly mail: SentMail; readonly correlationId: string }

/** One at a time: what the mail server takes meanwhile goes with the next. */
const recording = new BatchQueue<Recorded, true>({
  name: 'sent-mails',
  shape: { lanes: 1 },
  // two runs of one job may overlap
  keyOf: ({ mail }) => mail.notificationId,
  together: async (items) => {
    const ids = items.map(({ mail }) => uuidOf(mail.notificationId))
    const notes = items.map(({ mail }) => withoutAddresses(mail.answer))
    const eventIds = items.map(() => newUuid())
    const correlationIds = items.map(({ correlationId }) => correlationId)
    const payloads = items.map(({ mail: { notificationId, customerId, kind } }) => {
      const facts = { notificationId, customerId, kind, channel: 'email' as const }
      return JSON.stringify(notificationSent.of(notificationId, facts).payload)
    })
    // asked again after a lost connection it finds the mails moved, and does nothing
    await callWithEvents('notifications', (on) =>
      sentMails.count(on, [ids, notes, eventIds, correlationIds, payloads, notificationSent.type]),
    )
    return items.map(() => true)
  },
})

/**
 * Records that the mail server took a mail, with its answer, and says so: once, however often it is called. Those that
 * are taken at the same time are recorded in one statement.
 */
export async function recordSent(mail: SentMail): Promise<void> {
  await recording.submit({ mail, correlationId: currentCorrelationId() })
}

/** Nobody is there any more to write to. */
export async function skipMail(db: Db, notificationId: Id<'ntf'>): Promise<void> {
  await db.notification.updateMany({
    where: { id: uuidOf(notificationId), mailState: 'pending' },
    data: { mailState: 'skipped' },
  })
}

/** Records a try that failed, numbered from 1. */
export async function insertFailure(
  db: Db,
  notificationId: Id<'ntf'>,
  note: string,
): Promise<void> {
  const id = uuidOf(notificationId)
  await db.$executeRaw`
    INSERT INTO delivery_attempt (notification_id, number, outcome, note)
    SELECT ${id}::uuid, coalesce(max(number), 0) + 1, 'failed', ${withoutAddresses(note)}
    FROM delivery_attempt WHERE notification_id = ${id}::uuid`
}

const noteMaxLength = 300

function withoutAddresses(note: string): string {
  return note.replace(/[^\s<>]+@[^\s<>]+/g, '…').slice(0, noteMaxLength)
}
