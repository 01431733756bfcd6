import { logger, newCorrelationId, recordJob, withCorrelation } from '@corridor/telemetry'
import type { PgBoss } from 'pg-boss'
import { jobFailure } from './job-failure.ts'
import { completeHeld, failHeld, underLease } from './job-lease.ts'
import { keptUntilSettled } from './kept-until-settled.ts'
import { type QueueDefinition, queues } from './registry.ts'
import { takeDue } from './take-due.ts'
import { workersOf } from './workers.ts'

const expireInSeconds = 300
const heartbeatSeconds = 60

/** Queues of work that comes round by the clock, with their cron (UTC). */
export async function scheduleQueues(boss: PgBoss): Promise<void> {
  for (const queue of queues) {
    // one waiting and one running at the most: a pass that is late is not made up for by two
    const options = {
      expireInSeconds: queue.expireInSeconds ?? expireInSeconds,
      // what a worker held that died is given to another soon, not when a long run would have ended
      heartbeatSeconds,
      retryLimit: 3,
      retryDelay: 10,
      retryBackoff: true,
      ...keptUntilSettled,
    }
    await boss.createQueue(queue.name, { policy: 'stately', ...options })
    await boss.updateQueue(queue.name, options)
    await boss.schedule(queue.name, queue.cron)
    workScheduled(boss, queue)
    if (queue.isDueAtStart) await boss.send(queue.name, {})
  }
}

/** One run at a time in this process; the policy of the queue keeps it to one in all of them. */
function workScheduled(boss: PgBoss, queue: QueueDefinition): void {
  const { name } = queue
  workersOf(boss).work({
    name,
    round: async () => {
      const job = await takeDue(name)
      if (!job) return false
      try {
        await underLease(boss, name, [job], () => run(queue))
        await completeHeld(name, [{ head: job, ids: [job.id] }])
      } catch (error) {
        await failHeld(boss, name, job, error instanceof Error ? error : jobFailure(error))
      }
      return false
    },
  })
}

async function run(queue: QueueDefinition): Promise<void> {
  const startedAt = performance.now()
  await withCorrelation(newCorrelationId(), async () => {
    let outcome = 'ok'
    try {
      const handler = await queue.handler()
      await handler()
    } catch (error) {
      outcome = 'failed'
      logger.error({ err: error, queue: queue.name }, 'scheduled work failed')
      throw jobFailure(error)
    } finally {
      recordJob({ queue: queue.name, outcome, durationMs: performance.now() - startedAt })
    }
  })
}
