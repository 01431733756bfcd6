import type { PublishedEvent } from '@corridor/kernel/event'
import { idOf } from '@corridor/kernel/ids'
import { poolOf } from './domain-database.ts'

/** A place in an outbox: transaction, then event within it. */
export type OutboxPosition = { readonly xid: string; readonly id: string }

export type OutboxRow = {
  readonly xid: string
  /** Order of appending in this domain; events of one aggregate follow it. */
  readonly seq: string
  /** The bare uuid; subscribers see `evt_…` (see `publishedEvent`). */
  readonly id: string
  readonly type: string
  readonly aggregateId: string
  readonly correlationId: string
  readonly payload: unknown
  readonly occurredAt: Date
}

export type OutboxBatch = {
  /** In the order in which they must be published. */
  readonly rows: readonly OutboxRow[]
  /** Where to go on once all of them are published; null when there was nothing to read. */
  readonly position: OutboxPosition | null
  /** Transactions before `xmin` had ended when this was read; what is committed at that moment is before `xmax`. */
  readonly snapshot: { readonly xmin: bigint; readonly xmax: bigint }
}

const start: OutboxPosition = { xid: '0', id: '00000000-0000-0000-0000-000000000000' }
const relay = 'relay'

/**
 * Reads what a domain has published since a position, in commit order, and loses nothing.
 *
 * Only transactions older than every running one are read (fenced by the snapshot's xmin): whatever commits later
 * lies behind the cursor's future, never behind its past. A transaction may take its xid before another one that it
 * then waits for; so events of the batch's aggregates that were appended earlier but lie beyond the batch come with
 * it, in the order of appending. They are committed, though perhaps still fenced, and will be read once more in their
 * turn, which subscribers' inboxes absorb.
 * @param limit how many events at most, apart from such forerunners
 * @param reached where the relay's own cursor is moved in the same statement; see `advanceCursor`
 */
export async function readOutbox(
  domain: string,
  {
    after,
    limit,
    reached = null,
  }: { after: OutboxPosition | null; limit: number; reached?: OutboxPosition | null },
): Promise<OutboxBatch> {
  const from = after ?? start
  const feed = await feedOf(domain)
  const { rows } = await poolOf(domain).query<Fence & Partial<OutboxRow & Place>>(
    reached
      ? {
          name: 'read-outbox-onward',
          text: readStatement(feed, `moved AS (${moveCursor(4)}),`),
          values: [from.xid, from.id, limit, relay, reached.xid, reached.id],
        }
      : { name: 'read-outbox', text: readStatement(feed), values: [from.xid, from.id, limit] },
  )
  const found: OutboxRow[] = []
  let position: OutboxPosition | null = null
  for (const { isForerunner, xmin, xmax, ...row } of rows) {
    if (!isFound(row)) continue
    found.push(row)
    if (!isForerunner && (position === null || isAfter(row, position))) {
      position = { xid: row.xid, id: row.id }
    }
  }
  const [{ xmin, xmax } = { xmin: '0', xmax: '0' }] = rows
  return { rows: found, position, snapshot: { xmin: BigInt(xmin), xmax: BigInt(xmax) } }
}

type Fence = { readonly xmin: string; readonly xmax: string }
type Place = { readonly isForerunner: boolean }

/** Where nothing is to be read, one row still tells of the fence. */
function isFound(row: Partial<OutboxRow>): row is OutboxRow {
  return typeof row.id === 'string'
}

const columns = `xid::text, id, seq, type, aggregate_id AS "aggregateId", correlation_id AS "correlationId",
  payload, occurred_at AS "occurredAt"`

// A feed is read by a function of its own: it composes events only for the places that it returns.
const sources: Readonly<Record<Feed, string>> = {
  outbox_event: `outbox_event
  WHERE (xid, id) > ($1::xid8, $2::uuid) AND xid < (SELECT xmin FROM fence)
  ORDER BY xid, id LIMIT $3`,
  outbox_feed: 'read_outbox_feed($1::xid8, $2::uuid, (SELECT xmin FROM fence), $3::integer)',
}

const moveCursor = (first: number) =>
  `INSERT INTO relay_cursor (name, xid, id) VALUES ($${first}, $${first + 1}::xid8, $${first + 2}::uuid)
   ON CONFLICT (name) DO UPDATE SET xid = excluded.xid, id = excluded.id, updated_at = now()
   WHERE (relay_cursor.xid, relay_cursor.id) < (excluded.xid, excluded.id)`

const readStatement = (feed: Feed, first = '') => `
WITH ${first} fence AS MATERIALIZED (
  SELECT pg_snapshot_xmin(snapshot) AS xmin, pg_snapshot_xmax(snapshot) AS xmax
  FROM pg_current_snapshot() AS snapshot
),
batch AS MATERIALIZED (
  SELECT id, xid, seq, type, aggregate_id, correlation_id, payload, occurred_at FROM ${sources[feed]}
),
edge AS MATERIALIZED (SELECT xid, id FROM batch ORDER BY xid DESC, id DESC LIMIT 1),
latest AS (SELECT aggregate_id, max(seq) AS seq FROM batch GROUP BY aggregate_id),
forerunner AS (
  SELECT event.id, event.xid, event.seq, event.type, event.aggregate_id, event.correlation_id, event.payload,
         event.occurred_at
  FROM latest
  JOIN outbox_event event ON event.aggregate_id = latest.aggregate_id
  WHERE event.xid >= (SELECT xid FROM edge)
    AND (event.xid, event.id) > (SELECT xid, id FROM edge) AND event.seq < latest.seq
)
SELECT fence.xmin::text, fence.xmax::text, found.* FROM fence LEFT JOIN (
  SELECT ${columns}, false AS "isForerunner" FROM batch
  UNION ALL
  SELECT ${columns}, true FROM forerunner
) AS found ON true
ORDER BY seq`

/** Where a domain's events are read. */
export type Feed = 'outbox_event' | 'outbox_feed'

const feeds = new Map<string, Feed>()

/**
 * A domain whose journal rows are events themselves offers the view `outbox_feed`, its outbox and they side by side,
 * and the function `read_outbox_feed`, the next of them after a place.
 * Their order within an aggregate is that of (xid, id), so they never need forerunners; `aggregate_uuid` finds them.
 */
export async function feedOf(domain: string): Promise<Feed> {
  const known = feeds.get(domain)
  if (known) return known
  const { rows } = await poolOf(domain).query<{ found: string | null }>(
    `SELECT to_regclass('outbox_feed') AS found`,
  )
  const feed = rows[0]?.found ? 'outbox_feed' : 'outbox_event'
  feeds.set(domain, feed)
  return feed
}

/** How far a named reader has come; null before its first batch. */
export async function getCursor(domain: string, name = relay): Promise<OutboxPosition | null> {
  const { rows } = await poolOf(domain).query<OutboxPosition>(
    'SELECT xid::text, id FROM relay_cursor WHERE name = $1',
    [name],
  )
  return rows[0] ?? null
}

/** Moves a reader forward. Never backwards: of two readers of one name the slower one changes nothing. */
export async function advanceCursor(
  domain: string,
  position: OutboxPosition,
  name = relay,
): Promise<void> {
  await poolOf(domain).query(moveCursor(1), [name, position.xid, position.id])
}

/** A row as subscribers receive it. */
export function publishedEvent(row: OutboxRow): PublishedEvent {
  return {
    id: idOf('evt', row.id),
    type: row.type,
    aggregateId: row.aggregateId,
    occurredAt: row.occurredAt.toISOString(),
    correlationId: row.correlationId,
    payload: row.payload,
  }
}

function isAfter(a: OutboxPosition, b: OutboxPosition): boolean {
  const difference = BigInt(a.xid) - BigInt(b.xid)
  return difference > 0n || (difference === 0n && a.id > b.id)
}
