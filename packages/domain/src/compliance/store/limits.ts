import { type Id, uuidOf } from '@corridor/kernel/ids'
import { type LimitDirection, limitScopeSchema } from '../contract.ts'
import { type TierLimit, type Used, windowKey, windowScopes } from '../limits.ts'
import type { Db } from '../store.ts'

/** Whose transfer or deposit uses a limit. */
export type LimitSubject = Id<'tr'> | Id<'dep'>

/** Every row of the limits table, by "tier direction". */
export type TierLimits = ReadonlyMap<string, readonly TierLimit[]>

export async function readAllTierLimits(db: Db): Promise<TierLimits> {
  const byTier = new Map<string, TierLimit[]>()
  for (const { tier, direction, country, scope, limitMinor } of await db.tierLimit.findMany()) {
    const rows = byTier.get(`${tier} ${direction}`) ?? []
    rows.push({ country, scope: limitScopeSchema.parse(scope), limitMinor })
    byTier.set(`${tier} ${direction}`, rows)
  }
  return byTier
}

/** The rows for a tier: those of the country and those for all countries. */
export async function readTierLimits(
  db: Db,
  tier: number,
  direction: LimitDirection,
  country: string,
): Promise<TierLimit[]> {
  const rows = await db.tierLimit.findMany({
    where: { tier, direction, country: { in: [country, '*'] } },
  })
  return rows.map((row) => ({
    country: row.country,
    scope: limitScopeSchema.parse(row.scope),
    limitMinor: row.limitMinor,
  }))
}

/** What is reserved or confirmed in the windows that hold `now`, in EUR minor units. */
export async function readUsed(
  db: Db,
  customerId: Id<'cus'>,
  direction: LimitDirection,
  now: Date,
): Promise<Used> {
  const rows = await db.limitWindow.findMany({
    where: {
      customerId: uuidOf(customerId),
      direction,
      OR: windowScopes.map((scope) => ({ scope, windowKey: windowKey(scope, now) })),
    },
  })
  const of = (scope: string) => rows.find((row) => row.scope === scope)?.usedMinor ?? 0n
  return { day: of('day'), month: of('month'), lifetime: of('lifetime') }
}

/**
 * Locks a customer's limits until this transaction ends, and raises their version: a verdict that was found by an
 * earlier version is not stored, and the transfer is judged again.
 */
export async function lockCustomer(db: Db, customerId: Id<'cus'>): Promise<void> {
  await db.$executeRaw`
    INSERT INTO limit_customer AS customer (customer_id, version) VALUES (${uuidOf(customerId)}::uuid, 1)
    ON CONFLICT (customer_id) DO UPDATE SET touched_at = now(), version = customer.version + 1`
}

/** Whether the subject has taken of the limits and not given it back. */
export async function hasTakenLimits(db: Db, subjectId: LimitSubject): Promise<boolean> {
  const subject = { subjectId: uuidOf(subjectId), state: { not: 'released' } }
  return (await db.limitUse.findFirst({ where: subject, select: { scope: true } })) !== null
}

/**
 * Takes `amountMinor` of each window, unless the subject holds some already; what it gave back it can take
 * again. The customer is locked and the limits were checked.
 */
export async function takeLimits(
  db: Db,
  use: {
    readonly subjectId: LimitSubject
    readonly customerId: Id<'cus'>
    readonly direction: LimitDirection
    readonly amountMinor: bigint
    readonly state: 'reserved' | 'confirmed'
    readonly now: Date
  },
): Promise<void> {
  const { direction, amountMinor, state, now } = use
  const [subjectId, customerId] = [uuidOf(use.subjectId), uuidOf(use.customerId)]
  const settledAt = state === 'confirmed' ? now : null
  // One statement: the customer's row is locked meanwhile.
  await db.$executeRaw`
    WITH windows (scope, window_key) AS (
      VALUES ('day', ${windowKey('day', now)}), ('month', ${windowKey('month', now)}),
        ('lifetime', ${windowKey('lifetime', now)})
    ), used AS (
      INSERT INTO limit_use (subject_id, direction, scope, customer_id, window_key, amount_minor, state, settled_at)
      SELECT ${subjectId}::uuid, ${direction}, scope, ${customerId}::uuid, window_key, ${amountMinor}::bigint, ${state},
        ${settledAt}::timestamptz
      FROM windows
      ON CONFLICT (subject_id, direction, scope) DO UPDATE SET window_key = excluded.window_key,
        amount_minor = excluded.amount_minor, state = excluded.state, reserved_at = now(),
        settled_at = excluded.settled_at
      WHERE limit_use.state = 'released'
      RETURNING customer_id, direction, scope, window_key, amount_minor
    )
    INSERT INTO limit_window (customer_id, direction, scope, window_key, used_minor)
    SELECT customer_id, direction, scope, window_key, amount_minor FROM used
    ORDER BY customer_id, direction, scope, window_key
    ON CONFLICT (customer_id, direction, scope, window_key)
    DO UPDATE SET used_minor = limit_window.used_minor + excluded.used_minor`
}

/** A reservation becomes lasting. One that was released stays released. */
export async function confirmLimits(db: Db, subjectId: LimitSubject): Promise<void> {
  await db.limitUse.updateMany({
    where: { subjectId: uuidOf(subjectId), state: 'reserved' },
    data: { state: 'confirmed', settledAt: new Date() },
  })
}

/** `confirmLimits` of many, in one statement. */
export async function confirmAllLimits(db: Db, subjectIds: readonly LimitSubject[]): Promise<void> {
  await db.$executeRaw`
    UPDATE limit_use SET state = 'confirmed', settled_at = now()
    WHERE subject_id = ANY(${subjectIds.map(uuidOf)}::uuid[]) AND state = 'reserved'`
}

/**
 * Gives back what the subject took, once, in whatever window that was.
 * @param from `reserved` leaves alone what has become lasting
 */
export async function releaseLimits(
  db: Db,
  subjectId: LimitSubject,
  from: 'reserved' | 'any' = 'any',
): Promise<void> {
  const states = from === 'any' ? ['reserved', 'confirmed'] : ['reserved']
  await db.$executeRaw`
    WITH released AS (
      UPDATE limit_use SET state = 'released', settled_at = now()
      WHERE subject_id = ${uuidOf(subjectId)}::uuid AND state = ANY(${states}::text[])
      RETURNING customer_id, direction, scope, window_key, amount_minor
    ), locked AS (
      -- in the order in which they are taken, so that neither waits for the other
      SELECT r.amount_minor, w.customer_id, w.direction, w.scope, w.window_key
      FROM limit_window w JOIN released r USING (customer_id, direction, scope, window_key)
      ORDER BY w.customer_id, w.direction, w.scope, w.window_key FOR UPDATE OF w
    )
    UPDATE limit_window w SET used_minor = w.used_minor - r.amount_minor
    FROM locked r
    WHERE w.customer_id = r.customer_id AND w.direction = r.direction
      AND w.scope = r.scope AND w.window_key = r.window_key`
}
