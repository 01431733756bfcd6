import { inBatches } from '@corridor/db/prune'
import type { Audience } from '../contract.ts'
import { type Budget, guessLimits } from '../guess-limits.ts'
import { hashToken } from '../secret-tokens.ts'
import type { Db } from '../store.ts'

const { failuresInARow, blockSeconds } = guessLimits

/** What reserving an attempt said: the how-many-eth failure it would be, or blocked until. */
export type Attempt =
  | { readonly isBlocked: false; readonly failures: number; readonly lockedUntil: Date | null }
  | { readonly isBlocked: true; readonly lockedUntil: Date }

/** The guard's key of an address: it exists for addresses without account too. */
export function guardHash(emailCanonical: string): Uint8Array<ArrayBuffer> {
  return hashToken(`sign-in:${emailCanonical}`)
}

/** Where failures in a row are counted: a typed address, and the place that the attempts come from. */
export type GuardKey = {
  readonly audience: Audience
  readonly guard: Uint8Array<ArrayBuffer>
  readonly place: string
}

/**
 * Counts an attempt before it is checked, so that parallel guesses cannot slip under the limit.
 * The fifth in a row sets the block at once; success takes it away again.
 */
export async function reserveAttempt(
  db: Db,
  { audience, guard, place }: GuardKey,
): Promise<Attempt> {
  const rows = await db.$queryRaw<{ failures: number; locked_until: Date | null }[]>`
    INSERT INTO sign_in_guard AS guard (audience, subject_hash, place, failures)
    VALUES (${audience}, ${guard}, ${place}, 1)
    ON CONFLICT (audience, subject_hash, place) DO UPDATE SET
      failures = CASE WHEN guard.locked_until IS NULL THEN guard.failures + 1 ELSE 1 END,
      locked_until = CASE WHEN guard.locked_until IS NULL
        AND guard.failures + 1 >= ${failuresInARow}
        THEN now() + make_interval(secs => ${blockSeconds}) END,
      updated_at = now()
    WHERE guard.locked_until IS NULL OR guard.locked_until <= now()
    RETURNING failures, locked_until`
  const row = rows[0]
  if (row) return { isBlocked: false, failures: row.failures, lockedUntil: row.locked_until }
  const blocked = await db.$queryRaw<{ locked_until: Date | null }[]>`
    SELECT locked_until FROM sign_in_guard
    WHERE audience = ${audience} AND subject_hash = ${guard} AND place = ${place}`
  return { isBlocked: true, lockedUntil: blocked[0]?.locked_until ?? new Date() }
}

/** Success: the place starts its count anew. */
export async function clearAttempts(db: Db, key: GuardKey): Promise<void> {
  const { audience, guard, place } = key
  await db.signInGuard.deleteMany({ where: { audience, subjectHash: guard, place } })
}

/** Every place starts anew: support, or a reset by mail, gave the account back to its owner. */
export async function clearAllAttempts(
  db: Db,
  { audience, guard }: Omit<GuardKey, 'place'>,
): Promise<void> {
  await db.signInGuard.deleteMany({ where: { audience, subjectHash: guard } })
}

/** Takes one reserved attempt back: it was not judged, or the password was right. */
export async function refundAttempt(db: Db, { audience, guard, place }: GuardKey): Promise<void> {
  await db.$executeRaw`
    UPDATE sign_in_guard SET failures = greatest(failures - 1, 0), locked_until = NULL
    WHERE audience = ${audience} AND subject_hash = ${guard} AND place = ${place}
      AND failures <= ${failuresInARow}`
}

/** Until when some place is blocked on this address, for support's eyes. */
export async function lockedUntil(
  db: Db,
  { audience, guard }: Omit<GuardKey, 'place'>,
): Promise<Date | null> {
  const rows = await db.$queryRaw<{ locked_until: Date | null }[]>`
    SELECT max(locked_until) AS locked_until FROM sign_in_guard
    WHERE audience = ${audience} AND subject_hash = ${guard} AND locked_until > now()`
  return rows[0]?.locked_until ?? null
}

/** Whether this place is blocked on this address now. */
export async function isPlaceBlocked(
  db: Db,
  { audience, guard, place }: GuardKey,
): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM sign_in_guard
    WHERE audience = ${audience} AND subject_hash = ${guard} AND place = ${place} AND locked_until > now()`
  return rows.length > 0
}

/** Takes one from a budget; false when nothing is left of it. */
export function take(db: Db, { key, limit, seconds }: Budget): Promise<boolean> {
  return spendBudget(db, key, limit, seconds)
}

/** Whether nothing is left of a budget, without taking from it. */
export async function isSpent(db: Db, { key, limit }: Budget): Promise<boolean> {
  const rows = await db.$queryRaw<{ used: number }[]>`
    SELECT used FROM attempt_budget WHERE key = ${key} AND window_ends_at > now()`
  return (rows[0]?.used ?? 0) >= limit
}

/** Takes one from a budget of `limit` in a window; false when nothing is left of it. */
export async function spendBudget(
  db: Db,
  key: string,
  limit: number,
  windowSeconds: number,
): Promise<boolean> {
  const rows = await db.$queryRaw<{ used: number }[]>`
    INSERT INTO attempt_budget AS budget (key, window_ends_at, used)
    VALUES (${key}, now() + make_interval(secs => ${windowSeconds}), 1)
    ON CONFLICT (key) DO UPDATE SET
      used = CASE WHEN budget.window_ends_at <= now() THEN 1 ELSE budget.used + 1 END,
      window_started_at = CASE WHEN budget.window_ends_at <= now()
        THEN now() ELSE budget.window_started_at END,
      window_ends_at = CASE WHEN budget.window_ends_at <= now()
        THEN now() + make_interval(secs => ${windowSeconds}) ELSE budget.window_ends_at END
    WHERE budget.used < ${limit} OR budget.window_ends_at <= now()
    RETURNING used`
  return rows.length === 1
}

/** Seconds until an exhausted budget is full again; at least one. */
export async function secondsUntilBudget(db: Db, key: string): Promise<number> {
  const [row] = await db.$queryRaw<{ seconds: number }[]>`
    SELECT greatest(ceil(extract(epoch FROM window_ends_at - now())), 1)::int AS seconds
      FROM attempt_budget WHERE key = ${key}`
  return row?.seconds ?? 1
}

/** Gives one back: the attempt succeeded. */
export async function refundBudget(db: Db, key: string): Promise<void> {
  await db.$executeRaw`
    UPDATE attempt_budget SET used = used - 1 WHERE key = ${key} AND used > 0`
}

/** Removes counters that no longer say anything. */
export async function sweepCounters(db: Db): Promise<number> {
  const budgets = await inBatches(
    (limit) => db.$executeRaw`
      DELETE FROM attempt_budget WHERE window_ends_at < now() AND key IN (
        SELECT key FROM attempt_budget WHERE window_ends_at < now() LIMIT ${limit})`,
  )
  const guards = await inBatches(
    (limit) => db.$executeRaw`
      DELETE FROM sign_in_guard
       WHERE updated_at < now() - interval '1 day' AND (locked_until IS NULL OR locked_until < now())
         AND (audience, subject_hash, place) IN (
           SELECT audience, subject_hash, place FROM sign_in_guard
            WHERE updated_at < now() - interval '1 day' AND (locked_until IS NULL OR locked_until < now())
            LIMIT ${limit})`,
  )
  return budgets + guards
}

/** Starts a budget anew. */
export async function clearBudget(db: Db, key: string): Promise<void> {
  await db.attemptBudget.deleteMany({ where: { key } })
}

/** Starts every budget anew whose key begins so. */
export async function clearBudgets(db: Db, beginning: string): Promise<void> {
  await db.attemptBudget.deleteMany({ where: { key: { startsWith: beginning } } })
}
