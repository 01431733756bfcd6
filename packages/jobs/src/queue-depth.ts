import { observeQueueDepth } from '@corridor/telemetry'
import type { PgBoss } from 'pg-boss'

/** Reports how much waits, runs and has failed in each queue. */
export async function watchQueues(boss: PgBoss): Promise<void> {
  for (const queue of await boss.getQueues()) {
    observeQueueDepth({ queue: queue.name, state: 'ready', jobs: queue.readyCount })
    observeQueueDepth({ queue: queue.name, state: 'active', jobs: queue.activeCount })
    observeQueueDepth({ queue: queue.name, state: 'failed', jobs: queue.failedCount })
  }
}
