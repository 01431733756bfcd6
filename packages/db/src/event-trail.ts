import { idOf } from '@corridor/kernel/ids'
import { poolOf } from './domain-database.ts'
import { listDomains } from './domain-folders.ts'

/** An event as the console lists it: when what happened where. Payloads stay where they are. */
export type TrailEvent = {
  readonly eventId: string
  readonly domain: string
  readonly type: string
  readonly aggregateId: string
  readonly occurredAt: string
}

const maxEvents = 200

/** The events of these aggregates in every domain's outbox, oldest first, each domain asked by itself. */
export async function findEvents(aggregateIds: readonly string[]): Promise<TrailEvent[]> {
  const found = await Promise.all(
    listDomains().map(async (domain) => {
      const { rows } = await poolOf(domain).query<{
        id: string
        type: string
        aggregate_id: string
        occurred_at: Date
      }>(
        `SELECT id, type, aggregate_id, occurred_at FROM outbox_event
          WHERE aggregate_id = ANY($1) ORDER BY xid, id LIMIT $2`,
        [[...aggregateIds], maxEvents],
      )
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
