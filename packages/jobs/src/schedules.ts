import { logger, newCorrelationId, recordJob, withCorrelation } from '@corridor/telemetry'
import type { PgBoss } from 'pg-boss'
import { jobFailure } from './job-failure.ts'
import { type QueueDefinition, queues } from './registry.ts'

const expireInSeconds = 300
const heartbeatSeconds = 60

/** Queues of work that comes round by the clock, with their cron (UTC). */
export async function scheduleQueues(boss: PgBoss): Promise<void> {
  for (const queue of queues) {
    // one waiting and one running at the most: a pass that is late is not made up for by two
    await boss.createQueue(queue.name, {
      policy: 'stately',
      expireInSeconds: queue.expireInSeconds ?? expireInSeconds,
      // work that may take hours is given to another soon after its worker died
      ...(queue.expireInSeconds && { heartbeatSeconds }),
      retryLimit: 3,
      retryDelay: 10,
      retryBackoff: true,
    })
    await boss.schedule(queue.name, queue.cron)
    await boss.work(queue.name, { pollingIntervalSeconds: 10 }, () => run(queue))
    if (queue.isDueAtStart) await boss.send(queue.name, {})
  }
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
