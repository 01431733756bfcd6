import { jobsConnectionString, jobsSchema } from '@corridor/db/connection'
import { logger } from '@corridor/telemetry'
import { PgBoss } from 'pg-boss'

/** How often the jobs of workers that died are looked for. */
const lookAfterInSeconds = 10

/** A started pg-boss under the queue's own role. `worksHere` is false for those who only look or send. */
export async function startBoss(worksHere: boolean): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: jobsConnectionString(),
    schema: jobsSchema,
    application_name: 'corridor-jobs',
    createSchema: false,
    supervise: worksHere,
    schedule: worksHere,
    useListenNotify: worksHere,
    superviseIntervalSeconds: lookAfterInSeconds,
    monitorIntervalSeconds: lookAfterInSeconds,
    max: worksHere ? 10 : 2,
  })
  boss.on('error', (error) => logger.error({ err: error }, 'queue error'))
  boss.on('warning', (warning) => logger.warn({ warning: warning.message }, 'queue warning'))
  await boss.start()
  return boss
}
