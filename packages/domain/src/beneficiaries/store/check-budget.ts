import { inBatches } from '@corridor/db/prune'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import { database } from '../store.ts'

/**
 * Takes one of a customer's payee checks in a window, by the database's clock.
 * @returns null when there was one left, else the seconds until there is
 */
export async function spendCheck(
  customerId: Id<'cus'>,
  limit: number,
  windowSeconds: number,
): Promise<number | null> {
  const { client } = database
  const customer = uuidOf(customerId)
  const taken = await client.$queryRaw<unknown[]>`
    INSERT INTO payee_check_budget AS budget (customer_id, window_ends_at, used)
    VALUES (${customer}::uuid, now() + make_interval(secs => ${windowSeconds}), 1)
    ON CONFLICT (customer_id) DO UPDATE SET
      used = CASE WHEN budget.window_ends_at <= now() THEN 1 ELSE budget.used + 1 END,
      window_ends_at = CASE WHEN budget.window_ends_at <= now()
        THEN excluded.window_ends_at ELSE budget.window_ends_at END
    WHERE budget.used < ${limit} OR budget.window_ends_at <= now()
    RETURNING used`
  if (taken.length === 1) return null
  const [row] = await client.$queryRaw<{ seconds: number }[]>`
    SELECT greatest(ceil(extract(epoch FROM window_ends_at - now())), 1)::int AS seconds
      FROM payee_check_budget WHERE customer_id = ${customer}::uuid`
  return row?.seconds ?? 1
}

/** Gives one back: the answer told nothing that the customer did not know. */
export async function refundCheck(customerId: Id<'cus'>): Promise<void> {
  await database.client.$executeRaw`
    UPDATE payee_check_budget SET used = used - 1
     WHERE customer_id = ${uuidOf(customerId)}::uuid AND used > 0`
}

/** Removes counters whose window is over: they say nothing any more. */
export async function removeSpentBudgets(): Promise<number> {
  return inBatches(
    (limit) => database.client.$executeRaw`
      DELETE FROM payee_check_budget WHERE window_ends_at < now() AND customer_id IN (
        SELECT customer_id FROM payee_check_budget WHERE window_ends_at < now() LIMIT ${limit})`,
  )
}
