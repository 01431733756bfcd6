import type { Read } from './domain-reader.ts'

/**
 * A stream of what changed in a domain, in commit order: a table that is only inserted into, read by the inserting
 * transaction and then by id, and only up to the oldest transaction that still runs. So what commits late is read
 * late and never skipped.
 */
export type InsertFeed = {
  readonly domain: string
  /** Ids that rows of the feed are about; `$1..$3` the position, `$4` rows, `$5` without fence, `$6` seconds. */
  readonly sql: string
}

/** A place in a feed: transaction, row, and number within it. */
export type FeedPosition = { readonly xid: string; readonly id: string; readonly no: number }

/** A table that can be gone through by its ids: `$1` the id before, `$2` how many. */
export type TablePages = { readonly domain: string; readonly sql: string }

type FeedShape = {
  readonly domain: string
  readonly table: string
  /** Columns of the row's own id beside xid, in the order of their index. */
  readonly id: string
  readonly no?: string
  /** Selects the ids from `batch`, as a column named `id`. */
  readonly ids: string
  /** Reads nothing from the first row on that is younger than this. */
  readonly writtenAt?: string
}

/** The feed of a table that is only inserted into and has a column `xid`. */
export function insertFeed({ domain, table, id, no, ids, writtenAt }: FeedShape): InsertFeed {
  const order = no ? `xid, ${id}, ${no}` : `xid, ${id}`
  const after = no ? '($1::xid8, $2::uuid, $3::int)' : '($1::xid8, $2::uuid)'
  const young = writtenAt
    ? `NOT $5::boolean AND ${writtenAt} > clock_timestamp() - make_interval(secs => $6::float8)`
    : 'false AND $6::float8 IS NULL'
  const sql = `
    WITH raw AS MATERIALIZED (
      SELECT * FROM ${table}
       WHERE (${order}) > ${after} AND ${no ? '' : '$3::int IS NOT NULL AND '}
             ($5::boolean OR xid < pg_snapshot_xmin(pg_current_snapshot()))
       ORDER BY ${order} LIMIT $4
    ), batch AS MATERIALIZED (
      SELECT * FROM (SELECT raw.*, bool_or(${young}) OVER (ORDER BY ${order}) AS is_young FROM raw) settled
       WHERE NOT is_young
    )
    SELECT (SELECT count(*)::int FROM batch) AS count, last.xid::text AS xid, last.${id}::text AS id,
           ${no ? `last.${no}::int` : '0'} AS no,
           (SELECT coalesce(array_agg(DISTINCT subject.id::text), '{}') FROM (${ids}) AS subject
             WHERE subject.id IS NOT NULL) AS ids
      FROM (SELECT * FROM batch ORDER BY xid DESC, ${id} DESC${no ? `, ${no} DESC` : ''} LIMIT 1) AS last`
  return { domain, sql }
}

/** The feed of a domain's events. @param ids selects the ids from `batch`, as a column named `id` */
export function outboxFeed(domain: string, ids: string): InsertFeed {
  return insertFeed({ domain, table: 'outbox_event', id: 'id', ids, writtenAt: 'occurred_at' })
}

/** Where every feed begins. */
export const feedStart: FeedPosition = {
  xid: '0',
  id: '00000000-0000-0000-0000-000000000000',
  no: 0,
}

/** Some rows of a feed: how many, where they end, and the ids that they are about. */
export type FeedWindow = {
  readonly to: FeedPosition
  readonly count: number
  readonly ids: string[]
}

export type WindowSize = {
  readonly rows: number
  /** Reads what is committed, fenced or not: for a check of everything, which keeps no position. */
  readonly isWhole: boolean
  readonly settleInSeconds: number
}

/** The next rows of a feed; null where there are none. */
export async function nextWindow(
  read: Read,
  feed: InsertFeed,
  after: FeedPosition,
  size: WindowSize,
): Promise<FeedWindow | null> {
  const [row] = await read<FeedPosition & { count: number; ids: string[] }>(feed.sql, [
    after.xid,
    after.id,
    after.no,
    size.rows,
    size.isWhole,
    size.settleInSeconds,
  ])
  if (!row) return null
  const { xid, id, no, count, ids } = row
  return { to: { xid, id, no }, count, ids }
}
