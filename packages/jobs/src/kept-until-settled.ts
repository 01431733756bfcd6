import { jobsSchema } from '@corridor/db/connection'
import type { PgBoss } from 'pg-boss'

/** pg-boss ends what waits longer than this, whatever it is: so long that nobody's event is forgotten. */
const retentionSeconds = 50 * 365 * 24 * 60 * 60

/**
 * pg-boss deletes a failed job by the clock as it does a completed one, and with it the hold that a failed event has on
 * the later ones of its aggregate. So nothing is deleted by the clock (0 switches that off); `pruneJobs` removes
 * what is settled.
 */
export const keptUntilSettled = { retentionSeconds, deleteAfterSeconds: 0 } as const

/** Jobs carry the settings under which they were made: those of an earlier version get today's. */
export async function keepUntilSettled(boss: PgBoss, queues: readonly string[]): Promise<void> {
  await boss.getDb().executeSql(
    `UPDATE ${jobsSchema}.job
        SET deletion_seconds = 0, keep_until = created_on + $2 * interval '1 second'
      WHERE name = ANY($1) AND deletion_seconds > 0 AND state <> 'completed'`,
    [[...queues], retentionSeconds],
  )
}
