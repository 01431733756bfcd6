import type { NewEvent } from '@corridor/kernel/event'
import { newUuid } from '@corridor/kernel/ids'
import { unnestLists } from './list-parameters.ts'

/** What one item of a batch tells, under the correlation id of whoever asked for it. */
export type EventsOfItem = {
  readonly events: readonly NewEvent[]
  readonly correlationId: string
}

/** The types of the parameters that `outboxColumns` gives, for the statement's declaration. */
export const outboxParameters = [
  'int4[]',
  'uuid[]',
  'text[]',
  'text[]',
  'text[]',
  'text[]',
] as const

type OutboxColumns = readonly [
  places: readonly number[],
  ids: readonly string[],
  types: readonly string[],
  aggregateIds: readonly string[],
  correlationIds: readonly string[],
  payloads: readonly string[],
]

/**
 * The events of a batch as parallel arrays, for a statement that writes them with what they tell of
 * (`insertEventsSql`). Their order is that of the items, and within an item that of its events.
 */
export function outboxColumns(items: readonly EventsOfItem[]): OutboxColumns {
  const places: number[] = []
  const ids: string[] = []
  const types: string[] = []
  const aggregateIds: string[] = []
  const correlationIds: string[] = []
  const payloads: string[] = []
  for (const [at, { events, correlationId }] of items.entries()) {
    for (const event of events) {
      places.push(at + 1)
      ids.push(newUuid())
      types.push(event.type)
      aggregateIds.push(event.aggregateId)
      correlationIds.push(event.correlationId ?? correlationId)
      payloads.push(JSON.stringify(event.payload ?? null))
    }
  }
  return [places, ids, types, aggregateIds, correlationIds, payloads]
}

/**
 * The INSERT into the outbox for a data-modifying CTE: `appended AS (${insertEventsSql(9, 'SELECT item FROM moved')})`.
 *
 * It reads which rows were written from the CTE that writes them, so that an aggregate's row is locked before its
 * event draws its number, and an item whose row was not written publishes nothing.
 * @param first number of the first of the parameters
 * @param written a query for the places, from 1, of the items whose rows were written (a column of integers or bigints)
 */
export function insertEventsSql(first: number, written: string): string {
  return `INSERT INTO outbox_event (id, type, aggregate_id, correlation_id, payload)
    SELECT event.id, event.type, event.aggregate_id, event.correlation_id, event.payload::jsonb
      FROM ${unnestLists(outboxParameters, first)}
           WITH ORDINALITY AS event (item, id, type, aggregate_id, correlation_id, payload, place)
     WHERE event.item IN (${written})
     ORDER BY event.place`
}
