import { jobsSchema } from '@corridor/db/connection'
import { observeQueueDepth } from '@corridor/telemetry'
import type { PgBoss } from 'pg-boss'

const depthsStatement = `
SELECT queue.name, count(*) FILTER (WHERE job.state < 'active')::int AS ready,
  count(*) FILTER (WHERE job.state = 'active')::int AS active,
  count(*) FILTER (WHERE job.state = 'failed')::int AS failed
FROM ${jobsSchema}.queue
LEFT JOIN ${jobsSchema}.job ON job.name = queue.name AND job.state NOT IN ('completed', 'cancelled')
GROUP BY queue.name`

type Depth = { name: string; ready: number; active: number; failed: number }

/** Reports how much waits, runs and has failed in each queue. */
export async function watchQueues(boss: PgBoss): Promise<void> {
  const { rows } = await boss.getDb().executeSql(depthsStatement)
  for (const { name, ready, active, failed } of rows as Depth[]) {
    observeQueueDepth({ queue: name, state: 'ready', jobs: ready })
    observeQueueDepth({ queue: name, state: 'active', jobs: active })
    observeQueueDepth({ queue: name, state: 'failed', jobs: failed })
  }
}
