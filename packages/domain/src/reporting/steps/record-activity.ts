import { claimEvents } from '@corridor/db/outbox'
import { type ActivityFact, upsertActivities } from '../store/write-activity.ts'
import { database } from '../store.ts'

/** An event, and what it says of lines of activity. */
export type ActivityOfEvent = { readonly eventId: string; readonly facts: readonly ActivityFact[] }

/** Brings the lines that some events are about up to date. Once per event; events may come in any order. */
export async function recordActivity(
  subscriber: string,
  events: readonly ActivityOfEvent[],
): Promise<void> {
  await database.transaction(async (tx) => {
    const isNew = await claimEvents(
      tx,
      subscriber,
      events.map(({ eventId }) => eventId),
    )
    const facts = events.filter(({ eventId }) => isNew.delete(eventId)).flatMap((one) => one.facts)
    await upsertActivities(tx, facts)
  })
}
