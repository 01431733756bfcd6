import { jobsConnectionString, jobsSchema } from '@corridor/db/connection'
import { logger } from '@corridor/telemetry'
import { PgBoss } from 'pg-boss'

/**
 * pg-boss's own rounds are for what has time: it counts, cleans up and gives out the schedules. Who has work to do is
 * woken (`workers.ts`), and what a dead worker held is looked for there too.
 */
const superviseIntervalSeconds = 300
/** A look on demand may follow the one before so soon. */
const monitorIntervalSeconds = 5
/** From the moment that a schedule is due until its queue has it: at most this and the round before it. */
const cronWorkerIntervalSeconds = 10
/** What an upgrade of pg-boss leaves to be done beside the work begins at the start; then it is asked about rarely. */
const bamIntervalSeconds = 600
const never = 24 * 60 * 60

/** A started pg-boss under the queue's own role. `worksHere` is false for those who only look or send. */
export async function startBoss(worksHere: boolean): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: jobsConnectionString(),
    schema: jobsSchema,
    application_name: 'corridor-jobs',
    createSchema: false,
    supervise: worksHere,
    schedule: worksHere,
    superviseIntervalSeconds,
    monitorIntervalSeconds,
    cronWorkerIntervalSeconds,
    // jobs that depend on others: there are none
    flowIntervalSeconds: never,
    bamIntervalSeconds,
    queueCacheIntervalSeconds: 600,
    max: worksHere ? 6 : 2,
  })
  boss.on('error', (error) => logger.error({ err: error }, 'queue error'))
  boss.on('warning', (warning) => logger.warn({ warning: warning.message }, 'queue warning'))
  await boss.start()
  return boss
}
