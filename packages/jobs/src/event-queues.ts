import type { PublishedEvent } from '@corridor/kernel/event'
import type { PgBoss } from 'pg-boss'
import { keepUntilSettled, keptUntilSettled } from './kept-until-settled.ts'
import { deadLetterOf, reactionOf, sideBySideOf, subscribers, togetherOf } from './subscriptions.ts'
import { workInSets } from './work-in-sets.ts'
import { workQueue } from './work-queue.ts'

/** Retries of an event that a subscriber could not take: 1 s, 2 s, 4 s … up to 5 min, then it waits for a person. */
const retries = { retryLimit: 12, retryDelay: 1, retryBackoff: true, retryDelayMax: 300 }
const expireInSeconds = 60
/** A worker that is silent for so long is dead, and its event goes to another. */
const heartbeatSeconds = 15

/**
 * Events of one aggregate stay in order, retries included, and one stuck aggregate holds up no other.
 * Queues of an earlier version, and what waits in them, get these settings too.
 */
export async function createEventQueues(boss: PgBoss): Promise<void> {
  for (const name of subscribers) {
    const deadLetter = deadLetterOf(name)
    await boss.createQueue(deadLetter, keptUntilSettled)
    await boss.updateQueue(deadLetter, keptUntilSettled)
    const options = {
      notify: false,
      deadLetter,
      expireInSeconds,
      heartbeatSeconds,
      ...keptUntilSettled,
      ...retries,
    }
    await boss.createQueue(name, { policy: 'key_strict_fifo', ...options })
    await boss.updateQueue(name, options)
  }
  await keepUntilSettled(boss, [...subscribers, ...subscribers.map(deadLetterOf)])
}

/** Works every subscriber's queue, each event by its row in the reacts-to tables, or many at once. */
export function workEventQueues(boss: PgBoss): void {
  for (const name of subscribers) {
    const alone = (event: PublishedEvent) => reactionOf(name, event.type).run(event)
    const together = togetherOf(name)
    if (together) workInSets(boss, name, { together, alone })
    else workQueue(boss, name, alone, sideBySideOf(name))
  }
}
