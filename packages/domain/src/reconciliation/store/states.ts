import { type InvariantState, Prisma } from '@corridor/db/clients/reconciliation'
import { z } from 'zod'
import {
  type InvariantKey,
  invariantKeySchema,
  outcomeSchema,
  type ProgressView,
  subjectSchema,
} from '../contract.ts'
import type { Judged, Known, Verdict } from '../invariant-state.ts'
import type { Db } from '../store.ts'

export type StoredState = Known & {
  readonly invariant: InvariantKey
  readonly since: Date
  readonly version: number
  readonly cursorVersion: number
  readonly cursor: ProgressView['cursor']
  readonly lastCheckedAt: Date
  readonly lastFullAt: Date | null
}

/**
 * The state of an invariant, locked until the transaction ends: runs of one invariant are recorded one after the
 * other. Null before its first run, for which the lock is on the invariant's name.
 */
export async function lockState(tx: Db, invariant: InvariantKey): Promise<StoredState | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('invariant:' || ${invariant}, 0))`
  return findState(tx, invariant)
}

export async function findState(db: Db, invariant: InvariantKey): Promise<StoredState | null> {
  const row = await db.invariantState.findUnique({ where: { invariant } })
  return row && toStored(row)
}

export async function readStates(db: Db): Promise<StoredState[]> {
  const rows = await db.invariantState.findMany({ orderBy: { invariant: 'asc' } })
  return rows.map(toStored)
}

export type StateChange = {
  readonly invariant: InvariantKey
  readonly judged: Judged
  readonly at: Date
  readonly isFull: boolean
  /** Null leaves the cursor where it is. */
  readonly cursor: ProgressView['cursor']
}

/** Writes what a run made of an invariant; the row is locked, or there is none yet. */
export async function saveState(
  tx: Db,
  before: StoredState | null,
  { invariant, judged, at, isFull, cursor }: StateChange,
): Promise<void> {
  const data = {
    state: judged.state,
    verdict: judged.verdict,
    since: judged.isNewState ? at : (before?.since ?? at),
    violations: judged.violations,
    openSubjects: [...judged.open],
    hasMore: judged.hasMore,
    version: (before?.version ?? 0) + (judged.isNewVerdict ? 1 : 0),
    cursor: jsonOf(cursor ?? before?.cursor ?? null),
    cursorVersion: (before?.cursorVersion ?? 0) + (cursor === null ? 0 : 1),
    lastCheckedAt: at,
    lastFullAt: isFull ? at : before?.lastFullAt,
  }
  await tx.invariantState.upsert({
    where: { invariant },
    create: { invariant, ...data },
    update: data,
  })
}

function jsonOf(cursor: ProgressView['cursor']) {
  return cursor === null ? Prisma.DbNull : (z.json().parse(cursor) ?? Prisma.DbNull)
}

function toStored(row: InvariantState): StoredState {
  return {
    invariant: invariantKeySchema.parse(row.invariant),
    state: outcomeSchema.parse(row.state),
    verdict: z.enum(['green', 'red']).nullable().parse(row.verdict) satisfies Verdict | null,
    since: row.since,
    violations: row.violations,
    open: z.array(subjectSchema).parse(row.openSubjects),
    hasMore: row.hasMore,
    version: row.version,
    cursorVersion: row.cursorVersion,
    cursor: z.record(z.string(), z.unknown()).nullable().parse(row.cursor),
    lastCheckedAt: row.lastCheckedAt,
    lastFullAt: row.lastFullAt,
  }
}
