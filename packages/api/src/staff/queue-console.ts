import { jobsConnectionString, jobsSchema } from '@corridor/db/connection'
import { openPool } from '@corridor/db/open-pool'
import { logger } from '@corridor/telemetry'
import pg from 'pg'
import type { PgBoss } from 'pg-boss'
import { z } from 'zod'
import { RequestRefused } from '../errors.ts'

export const queueView = z.object({
  name: z.string(),
  waiting: z.int(),
  active: z.int(),
  retrying: z.int(),
  failed: z.int(),
  oldestWaitingInSeconds: z.int(),
})

export const failedJobView = z.object({
  jobId: z.uuid(),
  queue: z.string(),
  eventType: z.string().nullable(),
  aggregateId: z.string().nullable(),
  failedAt: z.string().nullable(),
  retries: z.int(),
  /** The last try's error in its own words: ids and codes, no personal data. */
  reason: z.string().nullable(),
  /** Later events of the same aggregate that wait for this one. */
  heldBehind: z.int(),
  /** Only its copy among the dead letters is left, so what came after it did not wait. */
  isOrderLost: z.boolean(),
})

const deadLetterSuffix = '.dead-letter'
const failedLimit = 200
const longestReason = 300
const undefinedTable = '42P01'
/** Dead letters whose job is gone: versions before this one let the queue delete what had failed, after a week. */
const orphans = `(SELECT letter.* FROM ${jobsSchema}.job AS letter
  WHERE letter.source_id IS NOT NULL AND letter.state = 'created' AND NOT EXISTS (
    SELECT FROM ${jobsSchema}.job AS source WHERE source.name = letter.source_name AND source.id = letter.source_id))`

const state: { pool: pg.Pool | null; boss: Promise<PgBoss> | null } = { pool: null, boss: null }

function poolOfQueues(): pg.Pool {
  if (state.pool) return state.pool
  const pool = openPool(
    {
      connectionString: jobsConnectionString(),
      max: 2,
      allowExitOnIdle: true,
      application_name: 'corridor-queue-console',
    },
    (error) => logger.warn({ err: error }, 'queue console lost a connection'),
  )
  state.pool = pool
  return pool
}

/** Gives the console's connections back; what is used afterwards opens anew. */
export async function closeQueueConsole(): Promise<void> {
  const { pool, boss } = state
  state.pool = null
  state.boss = null
  const started = await boss?.catch(() => null)
  await started?.stop({ graceful: false })
  await pool?.end()
}

/** What a query on the queue's tables finds; nothing where no worker has run yet to make them. */
async function readQueues<Row extends pg.QueryResultRow>(
  sql: string,
  params: readonly unknown[],
): Promise<Row[]> {
  try {
    const { rows } = await poolOfQueues().query<Row>(sql, [...params])
    return rows
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === undefinedTable) return []
    throw error
  }
}

/** Depths as they are now, not as a cache remembers them; dead letters count as failures of the queue they come from. */
export async function queueDepths(): Promise<z.infer<typeof queueView>[]> {
  return readQueues<z.infer<typeof queueView>>(
    `SELECT queue.name,
            count(*) FILTER (WHERE job.state = 'created')::int AS waiting,
            count(*) FILTER (WHERE job.state = 'active')::int AS active,
            count(*) FILTER (WHERE job.state = 'retry')::int AS retrying,
            (count(*) FILTER (WHERE job.state = 'failed')
              + (SELECT count(*) FROM ${orphans} AS orphan WHERE orphan.source_name = queue.name))::int AS failed,
            coalesce(extract(epoch FROM now() - min(job.created_on)
                     FILTER (WHERE job.state IN ('created', 'retry') AND job.start_after <= now())), 0)::int
              AS "oldestWaitingInSeconds"
       FROM ${jobsSchema}.queue LEFT JOIN ${jobsSchema}.job ON job.name = queue.name
      WHERE queue.name NOT LIKE '%' || $1 AND queue.name NOT LIKE '\\_\\_%'
      GROUP BY queue.name ORDER BY queue.name`,
    [deadLetterSuffix],
  )
}

/** Work that was given up on, the newest first, dead letters too. Ids only: payloads stay in the queue. */
export async function failedJobs(queue?: string): Promise<z.infer<typeof failedJobView>[]> {
  const rows = await readQueues<
    Omit<z.infer<typeof failedJobView>, 'failedAt'> & { failedAt: Date | null }
  >(
    `SELECT gone.id AS "jobId", gone.queue, gone.data->>'type' AS "eventType",
            gone.data->>'aggregateId' AS "aggregateId", gone.failed_on AS "failedAt", gone.retries,
            left(coalesce(gone.output->>'message', gone.output->'value'->>'message'), $4) AS reason,
            (SELECT count(*)::int FROM ${jobsSchema}.job AS behind
              WHERE behind.name = gone.queue AND behind.singleton_key = gone.singleton_key
                AND behind.state IN ('created', 'retry') AND NOT gone.is_orphan) AS "heldBehind",
            gone.is_orphan AS "isOrderLost"
       FROM (SELECT id, name AS queue, data, output, singleton_key, completed_on AS failed_on,
                    retry_count AS retries, false AS is_orphan
               FROM ${jobsSchema}.job WHERE state = 'failed' AND name NOT LIKE '%' || $1
              UNION ALL
             SELECT source_id, source_name, data, output, singleton_key, created_on,
                    coalesce(source_retry_count, 0), true FROM ${orphans} AS orphan) AS gone
      WHERE $2::text IS NULL OR gone.queue = $2
      ORDER BY gone.failed_on DESC LIMIT $3`,
    [deadLetterSuffix, queue ?? null, failedLimit, longestReason],
  )
  return rows.map((row) => ({ ...row, failedAt: row.failedAt?.toISOString() ?? null }))
}

/**
 * Drives a failed job again, in its place in the order, and removes its copy from the dead letters. Where only the copy
 * is left, the event is queued anew under its old id, behind what is there.
 * Safe to repeat: the subscriber's inbox takes an event once.
 */
export async function redriveJob(queue: string, jobId: string): Promise<void> {
  const failed = await findFailed(queue, jobId)
  const boss = await bossOfConsole()
  if (failed.isOrphan) {
    const { data, singletonKey } = failed
    await boss.insert(queue, [{ id: jobId, data, ...(singletonKey && { singletonKey }) }])
  } else await boss.retry(queue, jobId)
  await removeCopies(queue, jobId)
}

/**
 * Ends a failed job without doing its work: a person has settled it by other means. What waits behind it goes on.
 * Answers not-found where it has not failed, or somebody was faster.
 */
export async function settleJob(queue: string, jobId: string): Promise<void> {
  const failed = await findFailed(queue, jobId)
  if (!failed.isOrphan) await (await bossOfConsole()).deleteJob(queue, jobId)
  await removeCopies(queue, jobId)
}

type Failed = { isOrphan: boolean; data: object; singletonKey: string | null }

async function findFailed(queue: string, jobId: string): Promise<Failed> {
  const [job] = await readQueues<Failed>(
    `SELECT false AS "isOrphan", data, singleton_key AS "singletonKey" FROM ${jobsSchema}.job
      WHERE name = $1 AND id = $2 AND state = 'failed' AND name NOT LIKE '%' || $3
      UNION ALL
     SELECT true, data, singleton_key FROM ${orphans} AS orphan WHERE source_name = $1 AND source_id = $2
      LIMIT 1`,
    [queue, jobId, deadLetterSuffix],
  )
  if (!job) throw new RequestRefused('not-found')
  return job
}

async function removeCopies(queue: string, jobId: string): Promise<void> {
  await readQueues(
    `DELETE FROM ${jobsSchema}.job WHERE name = $1 || $2 AND source_name = $1 AND source_id = $3`,
    [queue, deadLetterSuffix, jobId],
  )
}

/**
 * Has scheduled work done now, beside its schedule. Asked for twice it is done once: one run waits at the most.
 * Answers not-found where no worker has made the queue yet.
 */
export async function askForWork(queue: string): Promise<void> {
  const known = await readQueues(`SELECT FROM ${jobsSchema}.queue WHERE name = $1`, [queue])
  if (known.length === 0) throw new RequestRefused('not-found')
  const boss = await bossOfConsole()
  await boss.send(queue, {})
}

/** One for the process; a start that failed is forgotten, so that the next call tries again. */
function bossOfConsole(): Promise<PgBoss> {
  state.boss ??= startBoss().catch((error: unknown) => {
    state.boss = null
    throw error
  })
  return state.boss
}

async function startBoss(): Promise<PgBoss> {
  // with its calendars it is larger than the rest of the console, and few ever drive a job again
  const { PgBoss } = await import('pg-boss')
  const boss = new PgBoss({
    connectionString: jobsConnectionString(),
    schema: jobsSchema,
    createSchema: false,
    supervise: false,
    schedule: false,
    migrate: false,
    max: 1,
  })
  boss.on('error', (error) => logger.error({ err: error }, 'queue console error'))
  return boss.start()
}
