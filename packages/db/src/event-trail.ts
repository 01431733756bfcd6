import { type IdPrefix, idOf, idPrefixes, isId, uuidOf } from '@corridor/kernel/ids'
import { poolOf } from './domain-database.ts'
import { listDomains } from './domain-folders.ts'
import { feedOf } from './outbox-reader.ts'

/** An event as the console lists it: when what happened where. Payloads stay where they are. */
export type TrailEvent = {
  readonly eventId: string
  readonly domain: string
  readonly type: string
  readonly aggregateId: string
  readonly occurredAt: string
}

const maxEvents = 200

const trailOfOutbox = `
SELECT id, type, aggregate_id, occurred_at FROM outbox_event
 WHERE aggregate_id = ANY($1) AND $3::uuid[] IS NOT NULL ORDER BY xid, id LIMIT $2`

// What is an event and a row of the journal at once is found by its aggregate's uuid.
const trailOfFeed = `
SELECT id, type, aggregate_id, occurred_at FROM (
  SELECT id, type, aggregate_id, occurred_at, xid FROM outbox_event WHERE aggregate_id = ANY($1)
  UNION
  SELECT id, type, aggregate_id, occurred_at, xid FROM outbox_feed WHERE aggregate_uuid = ANY($3::uuid[])
) AS event ORDER BY xid, id LIMIT $2`

function uuidsOf(aggregateIds: readonly string[]): string[] {
  const prefixes = Object.keys(idPrefixes) as IdPrefix[]
  return aggregateIds.flatMap((id) => {
    const prefix = prefixes.find((known) => id.startsWith(`${known}_`))
    return prefix && isId(prefix, id) ? [uuidOf(id)] : []
  })
}

/** The events of these aggregates in every domain's outbox, oldest first, each domain asked by itself. */
export async function findEvents(aggregateIds: readonly string[]): Promise<TrailEvent[]> {
  const found = await Promise.all(
    listDomains().map(async (domain) => {
      const { rows } = await poolOf(domain).query<{
        id: string
        type: string
        aggregate_id: string
        occurred_at: Date
      }>((await feedOf(domain)) === 'outbox_feed' ? trailOfFeed : trailOfOutbox, [
        [...aggregateIds],
        maxEvents,
        uuidsOf(aggregateIds),
      ])
      return rows.map((row) => ({
        eventId: idOf('evt', row.id),
        domain,
        type: row.type,
        aggregateId: row.aggregate_id,
        occurredAt: row.occurred_at.toISOString(),
      }))
    }),
  )
  return found.flat().sort((a, b) => a.occurredAt.localeCompare(b.occurredAt))
}
