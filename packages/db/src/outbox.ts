import type { NewEvent } from '@corridor/kernel/event'
import { type Id, idOf, newUuid, uuidOf } from '@corridor/kernel/ids'
import { currentCorrelationId } from '@corridor/telemetry'
import type { SqlClient } from './sql-client.ts'

/**
 * Adds events to the domain's outbox, in the transaction of the state change that they tell of.
 *
 * Events of one aggregate are published in the order of their appending: change (or lock) the aggregate's row first.
 */
export async function appendEvents(tx: SqlClient, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return
  const correlationId = currentCorrelationId()
  const rows = events.map((event) => ({
    id: newUuid(),
    type: event.type,
    aggregate_id: event.aggregateId,
    payload: event.payload ?? null,
  }))
  await tx.$executeRaw`
    INSERT INTO outbox_event (id, type, aggregate_id, correlation_id, payload)
    SELECT (value->>'id')::uuid, value->>'type', value->>'aggregate_id', ${correlationId}, value->'payload'
    FROM jsonb_array_elements(${JSON.stringify(rows)}::jsonb) WITH ORDINALITY AS rows (value, position)
    ORDER BY position`
}

/**
 * Takes an event for a subscriber, in the transaction of its effect.
 * @returns false when the subscriber has had it before: then there is nothing to do
 */
export async function claimEvent(
  tx: SqlClient,
  subscriber: string,
  eventId: string,
): Promise<boolean> {
  const inserted = await tx.$executeRaw`
    INSERT INTO inbox_event (subscriber, event_id) VALUES (${subscriber}, ${eventUuid(eventId)}::uuid)
    ON CONFLICT DO NOTHING`
  return inserted === 1
}

/** Public form of an event's id. */
export function eventIdOf(uuid: string): Id<'evt'> {
  return idOf('evt', uuid)
}

function eventUuid(eventId: string): string {
  return uuidOf(eventId as Id<'evt'>)
}
