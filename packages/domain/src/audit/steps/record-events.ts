import { claimEvents } from '@corridor/db/outbox'
import type { PublishedEvent } from '@corridor/kernel/event'
import { type Entity, entityOf } from '../entity.ts'
import { database, insertRecords, type NewRecord } from '../store.ts'

/** What a record says of an event, beside what every event has. */
export type EventFacts = {
  /** As `actorRef` writes it. */
  readonly actor: string
  /** Everything that the event is about, each of which finds it: public ids, or kind and name. */
  readonly about: readonly (string | Entity)[]
  readonly reason?: string
}

/** An event, and what is kept of it. */
export type Recorded = { readonly event: PublishedEvent; readonly facts: EventFacts }

/**
 * Records foreign events, each once, in their order. The action is the event's type without its version; the request
 * is the event's correlation id, which leads to the log lines of everything that came of one click.
 */
export async function recordEvents(
  subscriber: string,
  recorded: readonly Recorded[],
): Promise<void> {
  await database.transaction(async (tx) => {
    const isNew = await claimEvents(
      tx,
      subscriber,
      recorded.map(({ event }) => event.id),
    )
    await insertRecords(tx, recorded.filter(({ event }) => isNew.delete(event.id)).flatMap(rowsOf))
  })
}

function rowsOf({ event, facts }: Recorded): NewRecord[] {
  return facts.about
    .map((item) => (typeof item === 'string' ? entityOf(item) : item))
    .map(({ entityType, entityId }) => ({
      entityType,
      entityId,
      actor: facts.actor,
      reason: facts.reason,
      action: event.type.replace(/\.v\d+$/, ''),
      requestId: event.correlationId,
      sourceEventId: event.id,
      occurredAt: new Date(event.occurredAt),
    }))
}
