import { type AuditRecord, type Prisma, PrismaClient } from '@corridor/db/clients/audit'
import { openDomain } from '@corridor/db/domain-database'
import { idOf, isId, newUuid, uuidOf } from '@corridor/kernel/ids'
import { type AuditRecordView, type Changes, changesSchema, type SearchInput } from './contract.ts'

/** The domain's own database. Its role may insert and read records, nothing else. */
export const database = openDomain('audit', (adapter) => new PrismaClient({ adapter }))

export type Db = Prisma.TransactionClient

export type NewRecord = {
  readonly actor: string
  readonly action: string
  readonly entityType: string
  readonly entityId: string
  readonly reason?: string
  readonly changes?: Changes
  readonly ip?: string
  readonly requestId?: string
  readonly sessionId?: string
  readonly sourceEventId?: string
  /** When it happened; now, by the database, when left out. */
  readonly occurredAt?: Date
}

/** Adds records in their order, in one statement: their ids follow it. */
export async function insertRecords(db: Db, records: readonly NewRecord[]): Promise<void> {
  if (records.length === 0) return
  const rows = records.map((record) => ({ id: newUuid(), ...record }))
  await db.$executeRaw`
    INSERT INTO audit_record (id, actor, action, entity_type, entity_id, reason, changes, ip,
      request_id, session_id, source_event_id, occurred_at)
    SELECT id, actor, action, "entityType", "entityId", reason, coalesce(changes, '{}'), ip, "requestId", "sessionId",
      "sourceEventId", coalesce("occurredAt", now())
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS record (id uuid, actor text, action text,
      "entityType" text, "entityId" text, reason text, changes jsonb, ip text, "requestId" text, "sessionId" text,
      "sourceEventId" text, "occurredAt" timestamptz)
    ORDER BY id`
}

/** Where a page ended: records are ordered by time and, within it, by id. */
export type Position = { readonly occurredAt: Date; readonly id: string }

export async function searchRecords(
  db: Db,
  filter: SearchInput,
  page: { after: Position | null; limit: number },
): Promise<AuditRecordView[]> {
  const rows = await db.auditRecord.findMany({
    where: { AND: [filtersOf(filter), page.after ? olderThan(page.after) : {}] },
    orderBy: [{ occurredAt: 'desc' }, { id: 'desc' }],
    take: page.limit,
  })
  return rows.map(toView)
}

function olderThan({ occurredAt, id }: Position): Prisma.AuditRecordWhereInput {
  return { OR: [{ occurredAt: { lt: occurredAt } }, { occurredAt, id: { lt: id } }] }
}

function filtersOf(filter: SearchInput): Prisma.AuditRecordWhereInput {
  const { entityType, entityId, actor, action, from, to } = filter
  return {
    entityType,
    entityId,
    actor: actor === undefined || actor.includes(':') ? actor : { startsWith: `${actor}:` },
    action: action?.endsWith('.') ? { startsWith: escapeLike(action) } : action,
    occurredAt: { gte: from && new Date(from), lte: to && new Date(to) },
  }
}

/** Prisma hands a beginning to LIKE as it is. */
function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, '\\$&')
}

function toView(row: AuditRecord): AuditRecordView {
  return {
    recordId: idOf('aud', row.id),
    actor: row.actor,
    action: row.action,
    entityType: row.entityType,
    entityId: row.entityId,
    reason: row.reason,
    changes: changesSchema.parse(row.changes),
    ip: row.ip,
    requestId: row.requestId,
    sessionId: row.sessionId,
    eventId: row.sourceEventId,
    occurredAt: row.occurredAt.toISOString(),
    recordedAt: row.recordedAt.toISOString(),
  }
}

/** A position as an opaque cursor, and back. */
export function cursorOf(view: AuditRecordView): string {
  return Buffer.from(`${view.occurredAt}|${view.recordId}`).toString('base64url')
}

export function positionOf(cursor: string): Position | null {
  const [time = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split('|')
  const occurredAt = new Date(time)
  if (Number.isNaN(occurredAt.getTime()) || !isId('aud', id)) return null
  return { occurredAt, id: uuidOf(id) }
}
