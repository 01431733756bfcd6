import type { Id } from '@corridor/kernel/ids'
import { idOf, uuidOf } from '@corridor/kernel/ids'
import type { CheckState } from '../contract.ts'
import { database, type Tx } from '../store.ts'
import { type Check, checkOf } from './checks.ts'

/** A page of checks: waiting ones oldest first, all others newest first. */
export async function pageChecks(filter: {
  state: CheckState | undefined
  owner: Id<'stf'> | 'none' | undefined
  cursor: string | undefined
  limit: number
}): Promise<{ items: Check[]; nextCursor: string | null }> {
  const isQueue = filter.state === 'in-review'
  const { state, owner, cursor, limit } = filter
  const rows = await database.client.identityCheck.findMany({
    where: {
      state: state ?? { not: 'draft' },
      ...(owner === undefined ? {} : { ownerId: owner === 'none' ? null : uuidOf(owner) }),
      ...(cursor ? { id: isQueue ? { gt: cursor } : { lt: cursor } } : {}),
    },
    orderBy: { id: isQueue ? 'asc' : 'desc' },
    take: limit + 1,
  })
  const items = rows.slice(0, limit)
  return {
    items: items.map(checkOf),
    nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null,
  }
}

/**
 * Checks handed in that the provider has not confirmed, or has not answered, for a while. What waits for long is asked about
 * more seldom: each time after an eighth of the time that it is older than ten minutes, and at least every hour.
 * @param quietForMs how long at least nobody asked, by the database's clock
 */
export async function findQuietChecks(quietForMs: number, limit: number): Promise<Check[]> {
  const quiet = await database.client.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM identity_check
     WHERE state = 'submitted' AND sent_at < now() - greatest(${quietForMs} * interval '1 ms',
             least(interval '1 hour', (now() - submitted_at - interval '10 minutes') / 8))
     ORDER BY sent_at LIMIT ${limit}`
  const rows = await database.client.identityCheck.findMany({
    where: { id: { in: quiet.map((row) => row.id) } },
    orderBy: { sentAt: 'asc' },
  })
  return rows.map(checkOf)
}

/** Marks every overdue check as escalated, by the database's clock, and names them. */
export async function escalateChecks(
  tx: Tx,
): Promise<{ checkId: Id<'chk'>; customerId: Id<'cus'> }[]> {
  const rows = await tx.$queryRaw<{ id: string; customer_id: string }[]>`
    UPDATE identity_check SET escalated_at = now(), version = version + 1
     WHERE state = 'in-review' AND escalated_at IS NULL AND due_at < now()
    RETURNING id::text, customer_id::text`
  return rows.map((row) => ({
    checkId: idOf('chk', row.id),
    customerId: idOf('cus', row.customer_id),
  }))
}

export type WaitingChecks = {
  readonly waiting: number
  readonly overdue: number
  readonly oldestAt: string | null
}

/** What waits for an officer, by the database's clock. */
export async function countInReview(): Promise<WaitingChecks> {
  const [row] = await database.client.$queryRaw<
    { waiting: number; overdue: number; oldest: Date | null }[]
  >`SELECT count(*)::int AS waiting, count(*) FILTER (WHERE due_at < now())::int AS overdue,
           min(submitted_at) AS oldest
      FROM identity_check WHERE state = 'in-review'`
  return {
    waiting: row?.waiting ?? 0,
    overdue: row?.overdue ?? 0,
    oldestAt: row?.oldest?.toISOString() ?? null,
  }
}
