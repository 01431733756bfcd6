import { appendEvents } from '@corridor/db/outbox'
import type { Id } from '@corridor/kernel/ids'
import { idOf, newId, uuidOf } from '@corridor/kernel/ids'
import { type Money, toWire } from '@corridor/kernel/money'
import {
  type ExceptionKind,
  type ExceptionView,
  exceptionKindSchema,
  resolutionSchema,
} from '../contract.ts'
import { paymentExceptionClaimed, paymentExceptionOpened } from '../events.ts'
import { resolutionsOf } from '../exception-rules.ts'
import { database, moneyOf, pageOf, type Tx } from '../store.ts'

const dueInMs = 24 * 60 * 60 * 1000

export type ExceptionRow = NonNullable<
  Awaited<ReturnType<typeof database.client.paymentException.findUnique>>
>

export function viewOf(row: ExceptionRow): ExceptionView {
  const kind = exceptionKindSchema.parse(row.kind)
  const { subjectId } = row
  return {
    exceptionId: idOf('tsk', row.id),
    kind,
    subjectId,
    resolutions: row.resolvedAt ? [] : [...resolutionsOf({ kind, subjectId })],
    begun: row.resolution && !row.resolvedAt ? resolutionSchema.parse(row.resolution) : null,
    customerId: row.customerId ? idOf('cus', row.customerId) : null,
    ledgerTransferId: row.ledgerTransferId ? idOf('led', row.ledgerTransferId) : null,
    amount: toWire(moneyOf(row.amountMinor, row.currency)),
    referenceText: row.referenceText,
    ownerId: row.ownerId ? idOf('stf', row.ownerId) : null,
    dueAt: row.dueAt.toISOString(),
    escalatedAt: row.escalatedAt?.toISOString() ?? null,
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  }
}

export type NewException = {
  readonly kind: ExceptionKind
  readonly subjectId: string
  readonly amount: Money
  readonly referenceText?: string
  /** Whose money it is, where that is known. */
  readonly customerId?: Id<'cus'>
}

/** Puts a case before a person, once for each kind and subject, with its event. */
export async function openException(tx: Tx, exception: NewException, at: Date): Promise<void> {
  const exceptionId = newId('tsk')
  const { count } = await tx.paymentException.createMany({
    data: [
      {
        id: uuidOf(exceptionId),
        kind: exception.kind,
        subjectId: exception.subjectId,
        amountMinor: exception.amount.minor,
        currency: exception.amount.currency,
        referenceText: exception.referenceText ?? null,
        customerId: exception.customerId ? uuidOf(exception.customerId) : null,
        dueAt: new Date(at.getTime() + dueInMs),
        createdAt: at,
      },
    ],
    skipDuplicates: true,
  })
  if (count === 0) return
  const { kind, subjectId } = exception
  await appendEvents(tx, [paymentExceptionOpened.of(exceptionId, { exceptionId, kind, subjectId })])
}

export async function findException(exceptionId: Id<'tsk'>): Promise<ExceptionView | null> {
  const row = await database.client.paymentException.findUnique({
    where: { id: uuidOf(exceptionId) },
  })
  return row ? viewOf(row) : null
}

/** How many open cases are about one of these. */
export async function countOpenAbout(subjectIds: readonly string[]): Promise<number> {
  return database.client.paymentException.count({
    where: { subjectId: { in: [...subjectIds] }, resolvedAt: null },
  })
}

export async function pageExceptions(filter: {
  isOpen: boolean | undefined
  cursor: string | undefined
  limit: number
}): Promise<{ items: ExceptionView[]; nextCursor: string | null }> {
  const rows = await database.client.paymentException.findMany({
    where: {
      ...(filter.isOpen === undefined ? {} : { resolvedAt: filter.isOpen ? null : { not: null } }),
      ...(filter.cursor ? { id: { lt: filter.cursor } } : {}),
    },
    orderBy: { id: 'desc' },
    take: filter.limit + 1,
  })
  const page = pageOf(rows, filter.limit)
  return { items: page.items.map(viewOf), nextCursor: page.nextCursor }
}

/** Gives an open case to an owner, with its event; false when it is no longer with whom it was, or is done. */
export async function setExceptionOwner(
  exceptionId: Id<'tsk'>,
  { from, to }: { readonly from: Id<'stf'> | null; readonly to: Id<'stf'> },
): Promise<boolean> {
  return database.transaction(async (tx) => {
    const { count } = await tx.paymentException.updateMany({
      where: { id: uuidOf(exceptionId), ownerId: from && uuidOf(from), resolvedAt: null },
      data: { ownerId: uuidOf(to) },
    })
    if (count === 0) return false
    await appendEvents(tx, [paymentExceptionClaimed.of(exceptionId, { exceptionId, from, by: to })])
    return true
  })
}

/** Marks every overdue case as escalated, by the database's clock, and names them. */
export async function escalateExceptions(tx: Tx): Promise<Id<'tsk'>[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE payment_exception SET escalated_at = now()
     WHERE resolved_at IS NULL AND escalated_at IS NULL AND due_at < now()
    RETURNING id::text`
  return rows.map((row) => idOf('tsk', row.id))
}

export type WaitingExceptions = {
  readonly waiting: number
  readonly overdue: number
  readonly oldestAt: string | null
}

/** What waits for a person, by the database's clock. */
export async function countOpenExceptions(): Promise<WaitingExceptions> {
  const [row] = await database.client.$queryRaw<
    { waiting: number; overdue: number; oldest: Date | null }[]
  >`SELECT count(*)::int AS waiting, count(*) FILTER (WHERE due_at < now())::int AS overdue,
           min(created_at) AS oldest
      FROM payment_exception WHERE resolved_at IS NULL`
  return {
    waiting: row?.waiting ?? 0,
    overdue: row?.overdue ?? 0,
    oldestAt: row?.oldest?.toISOString() ?? null,
  }
}
