import type { ReconciliationException } from '@corridor/db/clients/reconciliation'
import { type Id, newUuid, uuidOf } from '@corridor/kernel/ids'
import type { KeptExceptionKind } from '../contract.ts'
import type { Day } from '../matching/sides.ts'
import type { Db } from '../store.ts'
import { dateOf } from './partner-accounts.ts'

export type FoundException = {
  readonly fingerprint: string
  readonly kind: KeptExceptionKind
  readonly lineSeq: number | null
  readonly bookSeq: number | null
  readonly minor: bigint
  readonly expectedMinor: bigint | null
  readonly day: Day
}

/** A difference is to be looked at within two days. */
const dueInMs = 2 * 24 * 60 * 60 * 1000

export type Recorded = { readonly opened: number; readonly cleared: number }

/**
 * Records what a matching found: new differences open, known ones count up, a resolved one that is there again opens in
 * place, and one that is gone is resolved by itself. What the business has accepted stays accepted.
 */
export async function recordFound(
  tx: Db,
  account: { readonly partnerAccountId: Id<'pac'>; readonly currency: string },
  found: readonly FoundException[],
  at: Date,
): Promise<Recorded> {
  const id = uuidOf(account.partnerAccountId)
  const known = await tx.reconciliationException.findMany({
    where: { partnerAccountId: id, kind: { not: 'signed-period-changed' } },
    select: { id: true, fingerprint: true, state: true },
  })
  const states = new Map(known.map((row) => [row.fingerprint, row]))
  const fresh = found.filter(({ fingerprint }) => !states.has(fingerprint))
  const again = found.flatMap(({ fingerprint }) => states.get(fingerprint) ?? [])
  const back = again.filter(({ state }) => state === 'resolved').map((row) => row.id)
  const here = new Set(found.map(({ fingerprint }) => fingerprint))
  const gone = known
    .filter((row) => !here.has(row.fingerprint) && row.state !== 'resolved')
    .map((row) => row.id)
  const made = fresh.map((one) => rowOf(one, account, at))
  await tx.reconciliationException.createMany({ data: made })
  await tx.reconciliationException.updateMany({
    where: { id: { in: again.map((row) => row.id) } },
    data: { occurrences: { increment: 1 }, lastSeenAt: at },
  })
  await tx.reconciliationException.updateMany({
    where: { id: { in: back } },
    data: {
      state: 'open',
      settledAt: null,
      settledBy: null,
      dueAt: new Date(at.getTime() + dueInMs),
      version: { increment: 1 },
    },
  })
  await tx.reconciliationException.updateMany({
    where: { id: { in: gone } },
    data: { state: 'resolved', settledAt: at, snoozedUntil: null, version: { increment: 1 } },
  })
  await writeSteps(
    tx,
    made.map((row) => row.id),
    { act: 'open' },
  )
  await writeSteps(tx, back, { act: 'reopen' })
  await writeSteps(tx, gone, { act: 'clear' })
  return { opened: fresh.length + back.length, cleared: gone.length }
}

function rowOf(
  found: FoundException,
  account: { readonly partnerAccountId: Id<'pac'>; readonly currency: string },
  at: Date,
) {
  return {
    id: newUuid(),
    partnerAccountId: uuidOf(account.partnerAccountId),
    fingerprint: found.fingerprint,
    kind: found.kind,
    period: found.day.slice(0, 7),
    state: 'open',
    lineSeq: found.lineSeq === null ? null : BigInt(found.lineSeq),
    bookSeq: found.bookSeq === null ? null : BigInt(found.bookSeq),
    amountMinor: found.minor,
    expectedMinor: found.expectedMinor,
    currency: account.currency,
    bookedOn: dateOf(found.day),
    dueAt: new Date(at.getTime() + dueInMs),
    openedAt: at,
    lastSeenAt: at,
  }
}

/** Opens one that no matching finds, or counts it up. */
export async function raise(
  tx: Db,
  account: { readonly partnerAccountId: Id<'pac'>; readonly currency: string },
  found: FoundException,
  at: Date,
): Promise<void> {
  const row = rowOf(found, account, at)
  const { partnerAccountId, fingerprint } = row
  const saved = await tx.reconciliationException.upsert({
    where: { partnerAccountId_fingerprint: { partnerAccountId, fingerprint } },
    create: row,
    update: {
      state: 'open',
      settledAt: null,
      settledBy: null,
      snoozedUntil: null,
      lastSeenAt: at,
      occurrences: { increment: 1 },
      version: { increment: 1 },
    },
  })
  await writeSteps(tx, [saved.id], { act: saved.occurrences === 1 ? 'open' : 'reopen' })
}

type Step = { readonly act: string; readonly by?: Id<'stf'>; readonly note?: string }

async function writeSteps(tx: Db, ids: readonly string[], { act, by, note }: Step): Promise<void> {
  await tx.exceptionStep.createMany({
    data: ids.map((exceptionId) => ({
      id: newUuid(),
      exceptionId,
      act,
      by: by ? uuidOf(by) : null,
      note: note ?? null,
    })),
  })
}

export async function findException(
  db: Db,
  id: Id<'dif'>,
): Promise<ReconciliationException | null> {
  return db.reconciliationException.findUnique({ where: { id: uuidOf(id) } })
}

export type ExceptionChange = Partial<
  Pick<ReconciliationException, 'state' | 'ownerId' | 'snoozedUntil' | 'settledAt' | 'settledBy'>
>

/** Changes one as it was seen, and writes down who did; false when it has changed meanwhile. */
export async function changeException(
  tx: Db,
  id: Id<'dif'>,
  version: number,
  change: ExceptionChange,
  step: Step,
): Promise<boolean> {
  const { count } = await tx.reconciliationException.updateMany({
    where: { id: uuidOf(id), version },
    data: { ...change, version: { increment: 1 } },
  })
  if (count === 0) return false
  await writeSteps(tx, [uuidOf(id)], step)
  return true
}

/** Wakes those whose day has come. @returns how many */
export async function wakeSnoozed(db: Db): Promise<number> {
  return db.$executeRaw`
    UPDATE reconciliation_exception SET state = 'open', snoozed_until = NULL, version = version + 1
     WHERE state = 'snoozed' AND snoozed_until <= now()`
}

/** How many differences of these days wait, and how many the business bears. */
export async function countWithin(
  db: Db,
  id: Id<'pac'>,
  firstDay: Day,
  lastDay: Day,
): Promise<{ readonly waiting: number; readonly accepted: number }> {
  const within = {
    partnerAccountId: uuidOf(id),
    bookedOn: { gte: dateOf(firstDay), lte: dateOf(lastDay) },
  }
  const [waiting, accepted] = await Promise.all([
    db.reconciliationException.count({
      where: { ...within, state: { in: ['open', 'acknowledged', 'snoozed'] } },
    }),
    db.reconciliationException.count({ where: { ...within, state: 'accepted' } }),
  ])
  return { waiting, accepted }
}
