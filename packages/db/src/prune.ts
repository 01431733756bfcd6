import { poolOf } from './domain-database.ts'

/** Answers to repeated requests and claims of events are kept this long; longer than any queue redelivers. */
const keptForDays = 30

const batchSize = 1_000
/** What is left over is the next run's: a run ends, whatever has gathered. */
const maxBatches = 200

/**
 * Calls `removeSome` with a number of rows until it finds fewer, or the run is long enough. Short statements:
 * no lock and no snapshot is held for long.
 * @returns how many rows were removed
 */
export async function inBatches(removeSome: (limit: number) => Promise<number>): Promise<number> {
  let removed = 0
  for (let batch = 0; batch < maxBatches; batch++) {
    const count = await removeSome(batchSize)
    removed += count
    if (count < batchSize) break
  }
  return removed
}

type Pruned = { readonly keys: number; readonly claims: number }

/**
 * Removes what makes a domain's retries safe and has done so: answered idempotency keys and inbox rows, both older
 * than `keptForDays`. A key that was never answered stays. The outbox stays too: a transfer's trace reads it, and
 * the app's role may not delete from it.
 */
export async function pruneRecords(domain: string): Promise<Pruned> {
  const remove = (text: string) =>
    inBatches(async (limit) => {
      const { rowCount } = await poolOf(domain).query(text, [keptForDays, limit])
      return rowCount ?? 0
    })
  return { keys: await remove(removeKeys), claims: await remove(removeClaims) }
}

const removeKeys = `
DELETE FROM idempotency_key WHERE (scope, key) IN (
  SELECT scope, key FROM idempotency_key
   WHERE state = 'done' AND created_at < clock_timestamp() - make_interval(days => $1) LIMIT $2)`

const removeClaims = `
DELETE FROM inbox_event WHERE (subscriber, event_id) IN (
  SELECT subscriber, event_id FROM inbox_event
   WHERE received_at < clock_timestamp() - make_interval(days => $1) ORDER BY received_at LIMIT $2)`
