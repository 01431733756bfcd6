import { jobsConnectionString, jobsSchema } from '@corridor/db/connection'
import { logger } from '@corridor/telemetry'
import pg from 'pg'
import { PgBoss } from 'pg-boss'
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
})

const deadLetterSuffix = '.dead-letter'
const failedLimit = 200
const longestReason = 300
const undefinedTable = '42P01'

const state: { pool: pg.Pool | null; boss: Promise<PgBoss> | null } = { pool: null, boss: null }

function poolOfQueues(): pg.Pool {
  if (state.pool) return state.pool
  const pool = new pg.Pool({
    connectionString: jobsConnectionString(),
    max: 2,
    allowExitOnIdle: true,
    application_name: 'corridor-queue-console',
  })
  // without a listener a lost idle connection would end the process
  pool.on('error', (error) => logger.warn({ err: error }, 'queue console lost a connection'))
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

/** Depths as they are now, not as a cache remembers them; dead-letter queues are shown through what failed. */
export async function queueDepths(): Promise<z.infer<typeof queueView>[]> {
  return readQueues<z.infer<typeof queueView>>(
    `SELECT queue.name,
            count(*) FILTER (WHERE job.state = 'created')::int AS waiting,
            count(*) FILTER (WHERE job.state = 'active')::int AS active,
            count(*) FILTER (WHERE job.state = 'retry')::int AS retrying,
            count(*) FILTER (WHERE job.state = 'failed')::int AS failed,
            coalesce(extract(epoch FROM now() - min(job.created_on)
                     FILTER (WHERE job.state IN ('created', 'retry') AND job.start_after <= now())), 0)::int
              AS "oldestWaitingInSeconds"
       FROM ${jobsSchema}.queue LEFT JOIN ${jobsSchema}.job ON job.name = queue.name
      WHERE queue.name NOT LIKE '%' || $1 AND queue.name NOT LIKE '\\_\\_%'
      GROUP BY queue.name ORDER BY queue.name`,
    [deadLetterSuffix],
  )
}

/** Work that was given up on, the newest first. Ids only: payloads stay in the queue. */
export async function failedJobs(queue?: string): Promise<z.infer<typeof failedJobView>[]> {
  const rows = await readQueues<
    Omit<z.infer<typeof failedJobView>, 'failedAt'> & { failedAt: Date | null }
  >(
    `SELECT id AS "jobId", name AS queue, data->>'type' AS "eventType", data->>'aggregateId' AS "aggregateId",
            completed_on AS "failedAt", retry_count AS retries,
            left(coalesce(output->>'message', output->'value'->>'message'), $4) AS reason
       FROM ${jobsSchema}.job
      WHERE state = 'failed' AND name NOT LIKE '%' || $1 AND ($2::text IS NULL OR name = $2)
      ORDER BY completed_on DESC LIMIT $3`,
    [deadLetterSuffix, queue ?? null, failedLimit, longestReason],
  )
  return rows.map((row) => ({ ...row, failedAt: row.failedAt?.toISOString() ?? null }))
}

/**
 * Drives a failed job again, in its place in the order, and removes its copy from the dead letters.
 * Safe to repeat: the subscriber's inbox takes an event once.
 */
export async function redriveJob(queue: string, jobId: string): Promise<void> {
  const [job] = await readQueues<{ eventId: string | null }>(
    `SELECT data->>'id' AS "eventId" FROM ${jobsSchema}.job
      WHERE name = $1 AND id = $2 AND state = 'failed' AND name NOT LIKE '%' || $3`,
    [queue, jobId, deadLetterSuffix],
  )
  if (!job) throw new RequestRefused('not-found')
  const boss = await bossOfConsole()
  await boss.retry(queue, jobId)
  if (job.eventId === null) return
  const deadLetters = `${queue}${deadLetterSuffix}`
  const copies = await boss.findJobs(deadLetters, { data: { id: job.eventId } })
  if (copies.length === 0) return
  await boss.deleteJob(
    deadLetters,
    copies.map((copy) => copy.id),
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
