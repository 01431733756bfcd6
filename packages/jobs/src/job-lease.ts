import { jobsSchema } from '@corridor/db/connection'
import { RunGivenUp } from '@corridor/db/current-run'
import { logger } from '@corridor/telemetry'
import type { JobWithMetadata, PgBoss } from 'pg-boss'
import { jobsPool } from './jobs-pool.ts'

export type Held = Pick<
  JobWithMetadata,
  'id' | 'retryCount' | 'expireInSeconds' | 'heartbeatSeconds'
>

/** Jobs that are over: those that this run took, and what was done behind each of them in its order. */
export type Done = { readonly head: Held; readonly ids: readonly string[] }

/**
 * Works jobs that were taken from a queue, and keeps them: their heartbeat goes on, and after `expireInSeconds` the
 * work's signal is aborted and nobody waits for it any more.
 * @throws RunGivenUp when the time is over, else what the work throws
 */
export async function underLease<T>(
  boss: PgBoss,
  queue: string,
  heads: readonly Held[],
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const control = new AbortController()
  const ids = heads.map((head) => head.id)
  const beats = heads.flatMap((head) => head.heartbeatSeconds || [])
  const beat =
    beats.length === 0
      ? undefined
      : setInterval(
          () => {
            boss
              .touch(queue, ids)
              .catch((error) => logger.warn({ err: error, queue }, 'no heartbeat'))
          },
          Math.min(...beats) * 500,
        )
  let expiry: NodeJS.Timeout | undefined
  const expired = new Promise<never>((_, reject) => {
    const afterMs = Math.min(...heads.map((head) => head.expireInSeconds)) * 1_000
    expiry = setTimeout(() => {
      control.abort()
      reject(new RunGivenUp())
    }, afterMs)
  })
  try {
    return await Promise.race([work(control.signal), expired])
  } finally {
    clearInterval(beat)
    clearTimeout(expiry)
  }
}

// A job that its queue gave to another run has another retry count: a late run settles nothing of it. The ids are lists,
// so that every plan looks them up by key, also one of when the table was small.
const mine = `SELECT job.id FROM ${jobsSchema}.job
  WHERE job.name = $1 AND job.id = ANY ($2::uuid[]) AND job.state = 'active'
    AND job.retry_count = ($3::int[])[array_position($2::uuid[], job.id)]`

const completeStatement = `
WITH held AS MATERIALIZED (${mine} FOR UPDATE OF job)
UPDATE ${jobsSchema}.job SET state = 'completed', completed_on = ${jobsSchema}.job_now()
WHERE name = $1 AND state < 'completed' AND id = ANY (ARRAY(
  SELECT done.id FROM unnest($4::uuid[], $5::uuid[]) AS done (id, head) WHERE done.head IN (SELECT id FROM held)))`

/**
 * Settles what was done, in one statement. Nothing happens to jobs that another run has by now, nor to what waits behind
 * them: they are that run's.
 */
export async function completeHeld(queue: string, done: readonly Done[]): Promise<void> {
  if (done.length === 0) return
  await jobsPool().query({
    name: 'complete-held',
    text: completeStatement,
    values: [
      queue,
      done.map(({ head }) => head.id),
      done.map(({ head }) => head.retryCount),
      done.flatMap(({ ids }) => ids),
      done.flatMap(({ head, ids }) => ids.map(() => head.id)),
    ],
  })
}

/** Gives a job that failed back to its queue, for a retry or for the dead letters; not when another run has it by now. */
export async function failHeld(
  boss: PgBoss,
  queue: string,
  head: Held,
  failure: Error,
): Promise<void> {
  const { rows } = await jobsPool().query(mine, [queue, [head.id], [head.retryCount]])
  if (rows.length > 0) await boss.fail(queue, head.id, failure)
}
