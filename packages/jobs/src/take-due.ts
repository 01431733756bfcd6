import { jobsSchema } from '@corridor/db/connection'
import { isUniqueViolation } from '@corridor/db/database-errors'
import type { Held } from './job-lease.ts'
import { jobsPool } from './jobs-pool.ts'

// pg-boss's own fetch leaves out what its queue was busy with when the queue was last counted: a count that it makes
// before it gives up what a dead worker held, and that each process then believes for as long as it keeps its cache of
// queues. Whether something is at work is asked of the jobs themselves here.
const takeStatement = `
WITH next AS (
  SELECT id FROM ${jobsSchema}.job
   WHERE name = $1 AND state < 'active' AND NOT blocked AND start_after <= ${jobsSchema}.job_now()
     AND NOT EXISTS (SELECT FROM ${jobsSchema}.job
       WHERE name = $1 AND state = 'active' AND policy = 'stately')
   ORDER BY priority DESC, created_on LIMIT 1
   FOR UPDATE SKIP LOCKED
)
UPDATE ${jobsSchema}.job SET state = 'active', started_on = ${jobsSchema}.job_now(), heartbeat_on = ${jobsSchema}.job_now(),
  retry_count = CASE WHEN started_on IS NULL THEN retry_count ELSE retry_count + 1 END
WHERE name = $1 AND id = ANY (ARRAY(SELECT id FROM next))
RETURNING id, retry_count AS "retryCount", expire_seconds AS "expireInSeconds", heartbeat_seconds AS "heartbeatSeconds"`

/**
 * Takes the job of a queue that has one at work at the most.
 * @returns null when none is due, when one is at work, or when another process took it in the same instant
 */
export async function takeDue(queue: string): Promise<Held | null> {
  try {
    const { rows } = await jobsPool().query<Held>(takeStatement, [queue])
    return rows[0] ?? null
  } catch (error) {
    if (isUniqueViolation(error)) return null
    throw error
  }
}
