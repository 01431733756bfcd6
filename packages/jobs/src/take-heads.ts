import { jobsSchema } from '@corridor/db/connection'
import { isUniqueViolation } from '@corridor/db/database-errors'
import type { PublishedEvent } from '@corridor/kernel/event'
import { jobsPool } from './jobs-pool.ts'

/** An event that this process has taken from a queue, as the first of its aggregate. */
export type TakenJob = {
  readonly id: string
  /** Of its aggregate. */
  readonly key: string
  readonly data: PublishedEvent
  readonly retryCount: number
  readonly expireInSeconds: number
  readonly heartbeatSeconds: number | null
}

/** Those who wait that are looked at for each that is wanted: behind the first of an aggregate come others of it. */
const lookedAtForEach = 4

// What pg-boss gives out of a queue of this policy, but it reads only as far as there is enough: pg-boss finds the first
// of every aggregate that waits before it takes some of them. Ties belong together: jobs of one moment are in order of
// their ids. No step depends on another's row, and the condition of each fits one index, so that no plan, however old
// what it rests on, goes over all that waits, or over all for each.
const takeStatement = `
WITH seen AS MATERIALIZED (
  SELECT id, singleton_key, state, priority, created_on FROM ${jobsSchema}.job
   WHERE name = $1 AND state < 'active' AND NOT blocked AND start_after <= ${jobsSchema}.job_now()
     AND (state = 'retry' OR singleton_key NOT IN (SELECT singleton_key FROM ${jobsSchema}.job
       WHERE name = $1 AND state IN ('active', 'retry', 'failed') AND policy = 'key_strict_fifo'))
   ORDER BY priority DESC, created_on FETCH FIRST ($2::int * ${lookedAtForEach}) ROWS WITH TIES
), head AS (
  SELECT DISTINCT ON (singleton_key) id, priority, created_on FROM seen
   ORDER BY singleton_key, state DESC, created_on, id
), next AS (
  SELECT id FROM ${jobsSchema}.job
   WHERE name = $1 AND id = ANY (ARRAY(SELECT id FROM head ORDER BY priority DESC, created_on, id LIMIT $2))
     AND state < 'active'
   FOR UPDATE SKIP LOCKED
)
UPDATE ${jobsSchema}.job SET state = 'active', started_on = ${jobsSchema}.job_now(), heartbeat_on = ${jobsSchema}.job_now(),
  retry_count = CASE WHEN started_on IS NULL THEN retry_count ELSE retry_count + 1 END
WHERE name = $1 AND id = ANY (ARRAY(SELECT id FROM next))
RETURNING id, singleton_key AS key, data, retry_count AS "retryCount", expire_seconds AS "expireInSeconds",
  heartbeat_seconds AS "heartbeatSeconds", (SELECT count(*)::int FROM seen) AS seen`

/**
 * Takes the next events of a queue that keeps the order of each aggregate: the first of those that wait, of at most as
 * many aggregates as asked for, leaving out aggregates of which one is at work, waits for its retry or has failed for
 * good. It is planned anew each time: a plan of when the queue was empty would read all of it when it is full.
 * @returns no jobs when another process took one of them in the same instant
 */
export async function takeHeads(
  queue: string,
  limit: number,
): Promise<{ readonly jobs: readonly TakenJob[]; readonly mayBeMore: boolean }> {
  try {
    const { rows } = await jobsPool().query<TakenJob & { seen: number }>(takeStatement, [
      queue,
      limit,
    ])
    const seen = rows[0]?.seen ?? 0
    return {
      jobs: rows.map(({ seen: _, ...job }) => job),
      mayBeMore: rows.length === limit || seen >= limit * lookedAtForEach,
    }
  } catch (error) {
    if (isUniqueViolation(error)) return { jobs: [], mayBeMore: true }
    throw error
  }
}
