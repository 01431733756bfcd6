import type { Prisma, Thread } from '@corridor/db/clients/support'
import { type Id, idOf, isId, uuidOf } from '@corridor/kernel/ids'
import { z } from 'zod'
import {
  type Desk,
  desks,
  type ListInboxInput,
  type StaffThreadView,
  type ThreadState,
  type ThreadView,
  threadStates,
} from '../contract.ts'
import type { Db } from '../store.ts'
import { openText, type SealedText } from './sealed-text.ts'

const stateSchema = z.enum(threadStates)
const deskSchema = z.enum(desks)
const subjectAt = { table: 'thread', column: 'subject' } as const
const reasonAt = { table: 'thread', column: 'hand_over_reason' } as const

/** A conversation as this domain's use cases see one. */
export type ThreadRecord = {
  readonly threadId: Id<'thr'>
  readonly customerId: Id<'cus'>
  readonly state: ThreadState
  readonly desk: Desk
  readonly ownerId: Id<'stf'> | null
  readonly dueAt: Date | null
  readonly version: number
}

function toRecord(row: Thread): ThreadRecord {
  return {
    threadId: idOf('thr', row.id),
    customerId: idOf('cus', row.customerId),
    state: stateSchema.parse(row.state),
    desk: deskSchema.parse(row.desk),
    ownerId: row.ownerId ? idOf('stf', row.ownerId) : null,
    dueAt: row.dueAt,
    version: row.version,
  }
}

async function toView(row: Thread): Promise<ThreadView> {
  return {
    threadId: idOf('thr', row.id),
    subject: await openText(subjectAt, row.id, row.subject),
    state: stateSchema.parse(row.state),
    aboutTransferId: row.aboutTransferId ? idOf('tr', row.aboutTransferId) : null,
    aboutDepositId: row.aboutDepositId ? idOf('dep', row.aboutDepositId) : null,
    openedAt: row.openedAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    hasUnread: row.lastStaffAt !== null && row.lastStaffAt > row.customerReadAt,
  }
}

async function toStaffView(row: Thread, now: Date): Promise<StaffThreadView> {
  const record = toRecord(row)
  return {
    ...(await toView(row)),
    customerId: record.customerId,
    desk: record.desk,
    ownerId: record.ownerId,
    dueAt: row.dueAt?.toISOString() ?? null,
    isOverdue: row.dueAt !== null && row.dueAt < now,
    escalatedAt: row.escalatedAt?.toISOString() ?? null,
  }
}

export async function insertThread(
  db: Db,
  thread: {
    readonly subject: SealedText
    readonly customerId: Id<'cus'>
    readonly aboutTransferId?: Id<'tr'>
    readonly aboutDepositId?: Id<'dep'>
    readonly dueAt: Date
    readonly now: Date
  },
): Promise<void> {
  const { subject, now } = thread
  await db.thread.create({
    data: {
      id: subject.id,
      customerId: uuidOf(thread.customerId),
      subject: subject.bytes,
      aboutTransferId: thread.aboutTransferId ? uuidOf(thread.aboutTransferId) : null,
      aboutDepositId: thread.aboutDepositId ? uuidOf(thread.aboutDepositId) : null,
      dueAt: thread.dueAt,
      customerReadAt: now,
      openedAt: now,
      updatedAt: now,
    },
  })
}

export async function countOpen(db: Db, customerId: Id<'cus'>): Promise<number> {
  return db.thread.count({
    where: { customerId: uuidOf(customerId), state: { not: 'closed' } },
  })
}

/** The conversation; with a customer given, only when it is theirs. */
export async function findThread(
  db: Db,
  threadId: Id<'thr'>,
  customerId?: Id<'cus'>,
): Promise<ThreadRecord | null> {
  const row = await db.thread.findFirst({
    where: { id: uuidOf(threadId), ...(customerId ? { customerId: uuidOf(customerId) } : {}) },
  })
  return row && toRecord(row)
}

export type ThreadChange = {
  readonly state?: ThreadState
  readonly desk?: Desk
  readonly ownerId?: Id<'stf'> | null
  readonly dueAt?: Date | null
  readonly handOverReason?: Uint8Array<ArrayBuffer>
  readonly lastStaffAt?: Date
  readonly customerReadAt?: Date
  readonly updatedAt?: Date
}

/** Changes a conversation that is as it was read. False when somebody was faster. A new clock can escalate again. */
export async function changeThread(
  db: Db,
  thread: Pick<ThreadRecord, 'threadId' | 'version'>,
  change: ThreadChange,
): Promise<boolean> {
  const { ownerId, ...plain } = change
  const updated = await db.thread.updateMany({
    where: { id: uuidOf(thread.threadId), version: thread.version },
    data: {
      ...plain,
      ...(ownerId === undefined ? {} : { ownerId: ownerId && uuidOf(ownerId) }),
      ...(change.dueAt === undefined ? {} : { escalatedAt: null }),
      version: { increment: 1 },
    },
  })
  return updated.count === 1
}

/** The customer has seen what was answered until now. */
export async function setCustomerRead(db: Db, threadId: Id<'thr'>, now: Date): Promise<void> {
  await db.thread.updateMany({
    where: { id: uuidOf(threadId), customerReadAt: { lt: now } },
    data: { customerReadAt: now },
  })
}

export async function viewThread(db: Db, threadId: Id<'thr'>): Promise<ThreadView> {
  return toView(await db.thread.findUniqueOrThrow({ where: { id: uuidOf(threadId) } }))
}

export async function viewThreadForStaff(
  db: Db,
  threadId: Id<'thr'>,
  now: Date,
): Promise<StaffThreadView> {
  return toStaffView(await db.thread.findUniqueOrThrow({ where: { id: uuidOf(threadId) } }), now)
}

/** Why the conversation was last put on another desk. */
export async function readHandOverReason(db: Db, threadId: Id<'thr'>): Promise<string | null> {
  const { id, handOverReason } = await db.thread.findUniqueOrThrow({
    where: { id: uuidOf(threadId) },
  })
  return handOverReason && openText(reasonAt, id, handOverReason)
}

/** A page of a customer's conversations, newest first; the cursor is the last one's id. */
export async function readThreads(
  db: Db,
  customerId: Id<'cus'>,
  { cursor, limit = 30 }: { cursor?: string; limit?: number },
): Promise<{ items: ThreadView[]; nextCursor: string | null }> {
  const rows = await db.thread.findMany({
    where: {
      customerId: uuidOf(customerId),
      ...(isId('thr', cursor) ? { id: { lt: uuidOf(cursor) } } : {}),
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
  })
  const items = await Promise.all(rows.slice(0, limit).map(toView))
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.threadId ?? null) : null }
}

const cursorPattern = /^(\d{4}-\d\d-\d\dT[\d:.]+Z|none)~(thr_[0-9a-z]+)$/

function afterCursor(cursor: string | undefined): Prisma.ThreadWhereInput {
  const [, at = '', id = ''] = cursor?.match(cursorPattern) ?? []
  if (!isId('thr', id)) return {}
  const later = { id: { gt: uuidOf(id) } }
  if (at === 'none') return { dueAt: null, ...later }
  const dueAt = new Date(at)
  if (Number.isNaN(dueAt.getTime())) return {}
  return { OR: [{ dueAt: { gt: dueAt } }, { dueAt: null }, { dueAt, ...later }] }
}

/** A page of conversations for staff: soonest due first, then those that wait for nobody here. */
export async function readInbox(
  db: Db,
  filter: ListInboxInput,
  now: Date,
): Promise<{ items: StaffThreadView[]; nextCursor: string | null }> {
  const { desk, state, owner, customerId, cursor, limit = 50 } = filter
  const rows = await db.thread.findMany({
    where: {
      AND: [
        afterCursor(cursor),
        desk ? { desk } : {},
        state ? { state } : {},
        owner ? { ownerId: owner === 'nobody' ? null : uuidOf(owner) } : {},
        customerId ? { customerId: uuidOf(customerId) } : {},
      ],
    },
    orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: limit + 1,
  })
  const page = rows.slice(0, limit)
  const items = await Promise.all(page.map((row) => toStaffView(row, now)))
  const last = rows.length > limit ? page.at(-1) : undefined
  const nextCursor = last ? `${last.dueAt?.toISOString() ?? 'none'}~${idOf('thr', last.id)}` : null
  return { items, nextCursor }
}

export type WaitingThreads = {
  readonly waiting: number
  readonly overdue: number
  readonly oldestAt: string | null
}

/** What waits on these desks, for the console's home page. */
export async function countWaiting(
  db: Db,
  on: readonly Desk[],
  now: Date,
): Promise<WaitingThreads> {
  const where = { state: 'waiting-for-us', desk: { in: [...on] } }
  const [waiting, overdue, oldest] = await Promise.all([
    db.thread.count({ where }),
    db.thread.count({ where: { ...where, dueAt: { lt: now } } }),
    db.thread.aggregate({ where, _min: { updatedAt: true } }),
  ])
  return { waiting, overdue, oldestAt: oldest._min.updatedAt?.toISOString() ?? null }
}

/** Marks conversations that wait for us past their due time, each once. */
export async function markOverdue(db: Db, limit: number): Promise<ThreadRecord[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE thread SET escalated_at = now(), version = version + 1
    WHERE id IN (
      SELECT id FROM thread
      WHERE state = 'waiting-for-us' AND due_at < now() AND escalated_at IS NULL
      ORDER BY due_at LIMIT ${limit} FOR UPDATE SKIP LOCKED
    ) RETURNING id`
  const found = await db.thread.findMany({ where: { id: { in: rows.map((row) => row.id) } } })
  return found.map(toRecord)
}
