import type { NewEvent } from '@corridor/kernel/event'
import { type Id, idOf, newUuid, uuidOf } from '@corridor/kernel/ids'
import { currentCorrelationId } from '@corridor/telemetry'
import { refuseWhenGivenUp } from './current-run.ts'
import type { SqlClient } from './sql-client.ts'
import { noteAppended } from './wake-relay.ts'

/**
 * Adds events to the domain's outbox, in the transaction of the state change that they tell of.
 *
 * Events of one aggregate are published in the order of their appending: change (or lock) the aggregate's row first.
 */
export async function appendEvents(tx: SqlClient, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return
  const current = currentCorrelationId()
  const rows = events.map((event) => ({
    id: newUuid(),
    type: event.type,
    aggregate_id: event.aggregateId,
    correlation_id: event.correlationId ?? current,
    payload: event.payload ?? null,
  }))
  await tx.$executeRaw`
    INSERT INTO outbox_event (id, type, aggregate_id, correlation_id, payload)
    SELECT (value->>'id')::uuid, value->>'type', value->>'aggregate_id', value->>'correlation_id', value->'payload'
    FROM jsonb_array_elements(${JSON.stringify(rows)}::jsonb) WITH ORDINALITY AS rows (value, position)
    ORDER BY position`
  noteAppended(tx)
}

/**
 * Takes an event for a subscriber, in the transaction of its effect. Where two runs of one job overlap, this decides:
 * the second waits here for the first one's transaction, and a run that its queue has given up takes nothing any more.
 * @returns false when the subscriber has had it before: then there is nothing to do
 * @throws RunGivenUp in a handler that its queue no longer waits for
 */
export async function claimEvent(
  tx: SqlClient,
  subscriber: string,
  eventId: string,
): Promise<boolean> {
  refuseWhenGivenUp()
  const inserted = await tx.$executeRaw`
    INSERT INTO inbox_event (subscriber, event_id) VALUES (${subscriber}, ${eventUuidOf(eventId)}::uuid)
    ON CONFLICT DO NOTHING`
  return inserted === 1
}

/**
 * Takes many events for a subscriber at once, in the transaction of their effects; see `claimEvent`.
 * @returns those that the subscriber has not had before
 * @throws RunGivenUp in a handler that its queue no longer waits for
 */
export async function claimEvents(
  tx: SqlClient,
  subscriber: string,
  eventIds: readonly string[],
): Promise<Set<string>> {
  refuseWhenGivenUp()
  // in one order, so that two runs that share events wait for each other instead of standing crosswise
  const uuids = [...new Set(eventIds.map(eventUuidOf))].sort()
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO inbox_event (subscriber, event_id)
    SELECT ${subscriber}, id FROM unnest(${uuids}::uuid[]) AS taken (id)
    ON CONFLICT DO NOTHING RETURNING event_id AS id`
  return new Set(rows.map((row) => eventIdOf(row.id)))
}

/** Public form of an event's id. */
export function eventIdOf(uuid: string): Id<'evt'> {
  return idOf('evt', uuid)
}

/** The uuid of an event's public id. @throws TypeError when it is none */
export function eventUuidOf(eventId: string): string {
  return uuidOf(eventId as Id<'evt'>)
}
