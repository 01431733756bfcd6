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
})

const deadLetterSuffix = '.dead-letter'
const failedLimit = 200

const state: { pool: pg.Pool | null; boss: Promise<PgBoss> | null } = { pool: null, boss: null }

function poolOfQueues(): pg.Pool {
  state.pool ??= new pg.Pool({
    connectionString: jobsConnectionString(),
    max: 2,
    allowExitOnIdle: true,
    application_name: 'corridor-queue-console',
  })
  return state.pool
}

/** Depths as they are now, not as a cache remembers them; dead-letter queues are shown through what failed. */
export async function queueDepths(): Promise<z.infer<typeof queueView>[]> {
  const { rows } = await poolOfQueues().query<z.infer<typeof queueView>>(
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
  return rows
}

/** Work that was given up on, the newest first. Ids only: payloads stay in the queue. */
export async function failedJobs(queue?: string): Promise<z.infer<typeof failedJobView>[]> {
  const { rows } = await poolOfQueues().query<
    Omit<z.infer<typeof failedJobView>, 'failedAt'> & { failedAt: Date | null }
  >(
    `SELECT id AS "jobId", name AS queue, data->>'type' AS "eventType", data->>'aggregateId' AS "aggregateId",
            completed_on AS "failedAt", retry_count AS retries
       FROM ${jobsSchema}.job
      WHERE state = 'failed' AND name NOT LIKE '%' || $1 AND ($2::text IS NULL OR name = $2)
      ORDER BY completed_on DESC LIMIT $3`,
    [deadLetterSuffix, queue ?? null, failedLimit],
  )
  return rows.map((row) => ({ ...row, failedAt: row.failedAt?.toISOString() ?? null }))
}

/**
 * Drives a failed job again, in its place in the order, and removes its copy from the dead letters.
 * Safe to repeat: the subscriber's inbox takes an event once.
 */
export async function redriveJob(queue: string, jobId: string): Promise<void> {
  const boss = await bossOfConsole()
  const [job] = await boss.findJobs<{ id?: string }>(queue, { id: jobId })
  if (job?.state !== 'failed') throw new RequestRefused('not-found')
  await boss.retry(queue, jobId)
  const copies = await boss.findJobs(`${queue}${deadLetterSuffix}`, { data: { id: job.data?.id } })
  if (job.data?.id && copies.length > 0) {
    await boss.deleteJob(
      `${queue}${deadLetterSuffix}`,
      copies.map((copy) => copy.id),
    )
  }
}

function bossOfConsole(): Promise<PgBoss> {
  state.boss ??= startBoss()
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
