import type { PublishedEvent } from '@corridor/kernel/event'
import { logger, recordJob, withCorrelation } from '@corridor/telemetry'
import type { Job, PgBoss } from 'pg-boss'
import { jobFailure } from './job-failure.ts'
import { reactionOf, subscribers } from './subscriptions.ts'

/** Retries of an event that a subscriber could not take: 1 s, 2 s, 4 s … up to 5 min, then it waits for a person. */
const retries = { retryLimit: 12, retryDelay: 1, retryBackoff: true, retryDelayMax: 300 }
const expireInSeconds = 60
/** A worker that is silent for so long is dead, and its event goes to another. */
const heartbeatSeconds = 15
const workersPerQueue = 2
const keptInSeconds = 30 * 24 * 60 * 60

/** Events of one aggregate stay in order, retries included, and one stuck aggregate holds up no other. */
export async function createEventQueues(boss: PgBoss): Promise<void> {
  for (const name of subscribers) {
    const deadLetter = deadLetterOf(name)
    await boss.createQueue(deadLetter, { retentionSeconds: keptInSeconds })
    await boss.createQueue(name, {
      policy: 'key_strict_fifo',
      notify: true,
      deadLetter,
      expireInSeconds,
      heartbeatSeconds,
      retentionSeconds: keptInSeconds,
      deleteAfterSeconds: 7 * 24 * 60 * 60,
      ...retries,
    })
  }
}

/** Events that a subscriber gave up on are copied here, for the console to show and drive again. */
export function deadLetterOf(queue: string): string {
  return `${queue}.dead-letter`
}

/**
 * Each worker of a queue fetches again as soon as it has handled an event: a notice wakes it once for a whole batch,
 * and waiting out the poll between two events of a burst would let a customer's mail wait for minutes.
 */
export async function workEventQueues(boss: PgBoss): Promise<void> {
  for (const name of subscribers) {
    for (let worker = 0; worker < workersPerQueue; worker++) await workQueue(boss, name)
  }
}

async function workQueue(boss: PgBoss, name: string): Promise<void> {
  const own = { workerId: '' }
  own.workerId = await boss.work<PublishedEvent>(
    name,
    { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 5 },
    async (jobs) => {
      try {
        for (const job of jobs) await handle(name, job)
      } finally {
        boss.notifyWorker(own.workerId)
      }
    },
  )
}

async function handle(subscriber: string, job: Job<PublishedEvent>): Promise<void> {
  const startedAt = performance.now()
  const event = job.data
  await withCorrelation(event.correlationId, async () => {
    let outcome = 'ok'
    try {
      await reactionOf(subscriber, event.type).run(event)
      logger.info({ subscriber, eventId: event.id, type: event.type }, 'event handled')
    } catch (error) {
      outcome = 'failed'
      logger.error({ err: error, subscriber, eventId: event.id, type: event.type }, 'event failed')
      throw jobFailure(error)
    } finally {
      recordJob({ queue: subscriber, outcome, durationMs: performance.now() - startedAt })
    }
  })
}
