import type { PublishedEvent } from '@corridor/kernel/event'
import { logger, recordJob, withCorrelation } from '@corridor/telemetry'
import type { Job, PgBoss } from 'pg-boss'
import { reactionOf, subscribers } from './subscriptions.ts'

/** Retries of an event that a subscriber could not take: 1 s, 2 s, 4 s … up to 5 min, then it waits for a person. */
const retries = { retryLimit: 12, retryDelay: 1, retryBackoff: true, retryDelayMax: 300 }
const expireInSeconds = 60
/** A worker that is silent for so long is dead, and its event goes to another. */
const heartbeatSeconds = 15
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

export async function workEventQueues(boss: PgBoss): Promise<void> {
  for (const name of subscribers) {
    await boss.work<PublishedEvent>(
      name,
      { localConcurrency: 2, pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 5 },
      async (jobs) => {
        for (const job of jobs) await handle(name, job)
      },
    )
  }
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
      throw error
    } finally {
      recordJob({ queue: subscriber, outcome, durationMs: performance.now() - startedAt })
    }
  })
}
