import type { FeedCursor } from './invariant.ts'
import type { Read } from './reader.ts'

/**
 * A stream of what changed in a domain, in commit order: a table that is only inserted into, read by the inserting
 * transaction and then by id, and only up to the oldest transaction that still runs. So what commits late is read
 * late and never skipped.
 */
export type Feed = {
  readonly domain: string
  /** Ids that rows of the feed are about; `$1..$3` the position, `$4` rows, `$5` without fence, `$6` seconds. */
  readonly sql: string
}

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

function feedOf({ domain, table, id, no, ids, writtenAt }: FeedShape): Feed {
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

const legs = { domain: 'ledger', table: 'leg', id: 'transfer_id', no: 'leg_no' } as const
const holds = { domain: 'ledger', table: 'hold', id: 'id' } as const
const resolutions = {
  domain: 'ledger',
  table: 'hold_resolution',
  id: 'hold_id',
  no: 'resolution_no',
} as const

const heldAccounts = (from: string) =>
  `SELECT side.id FROM ${from} CROSS JOIN LATERAL (VALUES (h.debit_account_id), (h.credit_account_id)) AS side (id)`

function outbox(domain: string, ids: string): Feed {
  return feedOf({ domain, table: 'outbox_event', id: 'id', ids, writtenAt: 'occurred_at' })
}

export const feeds = {
  postings: feedOf({ ...legs, ids: 'SELECT transfer_id AS id FROM batch' }),
  postedAccounts: feedOf({
    ...legs,
    ids: `SELECT side.id FROM batch
          CROSS JOIN LATERAL (VALUES (debit_account_id), (credit_account_id)) AS side (id)`,
  }),
  reversed: feedOf({ ...legs, ids: 'SELECT reverses_id AS id FROM batch' }),
  holds: feedOf({ ...holds, ids: 'SELECT id FROM batch' }),
  heldAccounts: feedOf({ ...holds, ids: heldAccounts('batch h') }),
  resolvedHolds: feedOf({ ...resolutions, ids: 'SELECT hold_id AS id FROM batch' }),
  resolvedAccounts: feedOf({
    ...resolutions,
    ids: heldAccounts('batch JOIN hold h ON h.book_id = batch.book_id AND h.id = batch.hold_id'),
  }),
  changedTransfers: outbox('transfers', 'SELECT aggregate_id AS id FROM batch'),
  toldTransfers: outbox(
    'transfers',
    `SELECT payload->>'transferId' AS id FROM batch WHERE type = 'transfer.created.v1'`,
  ),
  toldMovements: outbox(
    'wallets',
    `SELECT payload->>'ledgerTransferId' AS id FROM batch
      WHERE type IN ('wallet.debited.v1', 'wallet.credited.v1')`,
  ),
  payoutTransfers: outbox(
    'payments',
    `SELECT payload->>'transferId' AS id FROM batch WHERE type LIKE 'payout.%'`,
  ),
  judgedTransfers: outbox(
    'compliance',
    `SELECT payload->>'transferId' AS id FROM batch WHERE type LIKE 'alert.%'`,
  ),
} as const satisfies Record<string, Feed>

export const start: FeedCursor = {
  xid: '0',
  id: '00000000-0000-0000-0000-000000000000',
  no: 0,
}

/** Some rows of a feed: how many, where they end, and the ids that they are about. */
export type Window = { readonly to: FeedCursor; readonly count: number; readonly ids: string[] }

export type WindowSize = {
  readonly rows: number
  /** Reads what is committed, fenced or not: for a check of everything, which keeps no position. */
  readonly isWhole: boolean
  readonly settleInSeconds: number
}

/** The next rows of a feed; null where there are none. */
export async function nextWindow(
  read: Read,
  feed: Feed,
  after: FeedCursor,
  size: WindowSize,
): Promise<Window | null> {
  const [row] = await read<FeedCursor & { count: number; ids: string[] }>(feed.sql, [
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
