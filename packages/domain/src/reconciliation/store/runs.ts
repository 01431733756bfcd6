import type { InvariantRun } from '@corridor/db/clients/reconciliation'
import { type Id, idOf, newUuid, uuidOf } from '@corridor/kernel/ids'
import { z } from 'zod'
import {
  type InvariantKey,
  type InvariantRunView,
  invariantKeySchema,
  type Outcome,
  outcomeSchema,
  type RunKind,
  runKindSchema,
  type Subject,
  shownSubjects,
  subjectSchema,
} from '../contract.ts'
import { hourNumber } from '../hour-strip.ts'
import type { Db } from '../store.ts'

export type NewRun = {
  readonly invariant: InvariantKey
  readonly kind: RunKind
  readonly outcome: Outcome
  readonly startedAt: Date
  readonly finishedAt: Date
  readonly checked: number
  readonly from: string | null
  readonly to: string | null
  readonly violations: number
  readonly open: readonly Subject[]
  readonly note: string | null
}

/**
 * Adds a run to the history. One that says the same as the one before it, within the same hour, is counted in that
 * one's row: the history grows by a row an hour and one for each change, however often the books are checked.
 */
export async function writeRun(tx: Db, run: NewRun, isChange: boolean): Promise<void> {
  const last = isChange
    ? null
    : await tx.invariantRun.findFirst({
        where: { invariant: run.invariant },
        orderBy: { id: 'desc' },
      })
  if (last && isSameStretch(last, run)) {
    await tx.invariantRun.update({
      where: { id: last.id },
      data: {
        finishedAt: run.finishedAt,
        runs: { increment: 1 },
        checked: { increment: run.checked },
        toPosition: run.to ?? last.toPosition,
        note: run.note,
      },
    })
    return
  }
  await tx.invariantRun.create({
    data: {
      id: newUuid(),
      invariant: run.invariant,
      kind: run.kind,
      outcome: run.outcome,
      startedAt: run.startedAt,
      finishedAt: run.finishedAt,
      checked: BigInt(run.checked),
      fromPosition: run.from,
      toPosition: run.to,
      violations: run.violations,
      firstViolations: run.open.slice(0, shownSubjects),
      note: run.note,
    },
  })
}

function isSameStretch(last: InvariantRun, run: NewRun): boolean {
  return (
    last.kind === run.kind &&
    last.outcome === run.outcome &&
    hourNumber(last.startedAt) === hourNumber(run.startedAt)
  )
}

export type RunFilter = {
  readonly invariant?: InvariantKey
  readonly outcome?: Outcome
  readonly before: Id<'inv'> | null
  readonly limit: number
}

/** The newest first; ids follow the time. */
export async function readRuns(db: Db, filter: RunFilter): Promise<InvariantRunView[]> {
  const { invariant, outcome, before, limit } = filter
  const rows = await db.invariantRun.findMany({
    where: { invariant, outcome, id: before ? { lt: uuidOf(before) } : undefined },
    orderBy: { id: 'desc' },
    take: limit,
  })
  return rows.map(toView)
}

export async function lastRedRun(
  db: Db,
  invariant: InvariantKey,
): Promise<InvariantRunView | null> {
  const [run] = await readRuns(db, { invariant, outcome: 'red', before: null, limit: 1 })
  return run ?? null
}

/** What the strips of all invariants are made from. */
export async function readOutcomesSince(
  db: Db,
  since: Date,
): Promise<{ invariant: string; outcome: Outcome; startedAt: Date; finishedAt: Date }[]> {
  const rows = await db.invariantRun.findMany({
    where: { startedAt: { gte: since } },
    select: { invariant: true, outcome: true, startedAt: true, finishedAt: true },
  })
  return rows.map((row) => ({ ...row, outcome: outcomeSchema.parse(row.outcome) }))
}

/** @returns how many of the oldest runs were removed */
export async function removeRunsBefore(db: Db, before: Date, limit: number): Promise<number> {
  return db.$executeRaw`
    DELETE FROM invariant_run WHERE id IN (
      SELECT id FROM invariant_run WHERE started_at < ${before} ORDER BY started_at LIMIT ${limit})`
}

function toView(row: InvariantRun): InvariantRunView {
  return {
    runId: idOf('inv', row.id),
    invariant: invariantKeySchema.parse(row.invariant),
    kind: runKindSchema.parse(row.kind),
    outcome: outcomeSchema.parse(row.outcome),
    startedAt: row.startedAt.toISOString(),
    finishedAt: row.finishedAt.toISOString(),
    runs: row.runs,
    checked: row.checked.toString(),
    from: row.fromPosition,
    to: row.toPosition,
    violations: row.violations,
    first: z.array(subjectSchema).parse(row.firstViolations),
    note: row.note,
  }
}
