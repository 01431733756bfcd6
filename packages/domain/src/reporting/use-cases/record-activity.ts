import { claimEvent } from '@corridor/db/outbox'
import { type ActivityFact, upsertActivity } from '../store/activity.ts'
import { database } from '../store.ts'

/** Brings the lines that an event is about up to date. Once per event; events may come in any order. */
export async function recordActivity(
  subscriber: string,
  eventId: string,
  facts: readonly ActivityFact[],
): Promise<void> {
  await database.transaction(async (tx) => {
    if (!(await claimEvent(tx, subscriber, eventId))) return
    for (const fact of facts) await upsertActivity(tx, fact)
  })
}
