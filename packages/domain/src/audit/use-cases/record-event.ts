import { claimEvent } from '@corridor/db/outbox'
import type { PublishedEvent } from '@corridor/kernel/event'
import { type Entity, entityOf } from '../entity.ts'
import { database, insertRecord } from '../store.ts'

/** All recorded events share one queue, whose handlers are told apart by the event's type. */
export const subscriber = 'audit.record-event'

/** What a record says of an event, beside what every event has. */
export type EventFacts = {
  /** As `actorRef` writes it. */
  readonly actor: string
  /** Everything that the event is about, each of which finds it: public ids, or kind and name. */
  readonly about: readonly (string | Entity)[]
  readonly reason?: string
}

/**
 * Records a foreign event once. The action is the event's type without its version; the request is
 * the event's correlation id, which leads to the log lines of everything that came of one click.
 */
export async function recordEvent(event: PublishedEvent, facts: EventFacts): Promise<void> {
  const entities = facts.about.map((item) => (typeof item === 'string' ? entityOf(item) : item))
  await database.transaction(async (tx) => {
    if (!(await claimEvent(tx, subscriber, event.id))) return
    for (const { entityType, entityId } of entities) {
      await insertRecord(tx, {
        entityType,
        entityId,
        actor: facts.actor,
        reason: facts.reason,
        action: event.type.replace(/\.v\d+$/, ''),
        requestId: event.correlationId,
        sourceEventId: event.id,
        occurredAt: new Date(event.occurredAt),
      })
    }
  })
}
