import type { DomainReader } from '@corridor/db/domain-reader'

/** A head of the chain, by its block; the hash as hex. */
export type HeadFacts = { readonly block: string; readonly rows: string; readonly head: string }
export type AnchoredHead = HeadFacts & { readonly place: string }

/** What does not follow from the rows: which block, what in it, and what was found. */
export type ChainFault = {
  readonly block: string
  readonly subject: string
  readonly found: string
}

/** Recomputes `count` blocks after `after` from the rows themselves. */
export function findChainFaults(
  reader: DomainReader,
  after: number,
  count: number,
): Promise<ChainFault[]> {
  return reader.read<ChainFault>(
    'ledger',
    'SELECT block_no AS block, subject, found FROM check_chain($1, $2)',
    [after, count],
  )
}

/** The number of the newest block; 0 before the first. */
export async function readNewestBlock(reader: DomainReader): Promise<number> {
  const rows = await reader.read<{ block: string | null }>(
    'ledger',
    'SELECT max(block_no) AS block FROM seal_block WHERE book_id = 1',
  )
  return Number(rows[0]?.block ?? 0)
}

/** What the ledger itself noted of its anchors, newest first; null = all. */
export function readNotedAnchors(
  reader: DomainReader,
  limit: number | null,
): Promise<AnchoredHead[]> {
  return reader.read<AnchoredHead>(
    'ledger',
    `SELECT place, block_no AS block, row_count AS rows, encode(head, 'hex') AS head FROM seal_anchor
      WHERE book_id = 1 ORDER BY place DESC, block_no DESC LIMIT $1`,
    [limit],
  )
}

export function readHeads(reader: DomainReader, blocks: readonly string[]): Promise<HeadFacts[]> {
  return reader.read<HeadFacts>(
    'ledger',
    `SELECT block_no AS block, row_count AS rows, encode(head, 'hex') AS head FROM seal_block
      WHERE book_id = 1 AND block_no = ANY ($1::bigint[])`,
    [blocks],
  )
}

/** When the oldest row beyond the last seal was recorded, if that is longer ago than this; null if none is. */
export async function findUnsealedSince(
  reader: DomainReader,
  longerThanSeconds: number,
): Promise<Date | null> {
  const rows = await reader.read<{ recorded_at: Date }>(
    'ledger',
    `WITH last AS (SELECT coalesce((SELECT last_xid FROM seal_block WHERE book_id = 1
                                     ORDER BY block_no DESC LIMIT 1), '0'::xid8) AS xid),
          waiting AS (
            (SELECT recorded_at FROM leg WHERE xid > (SELECT xid FROM last) ORDER BY xid LIMIT 1)
            UNION ALL
            (SELECT recorded_at FROM account WHERE xid > (SELECT xid FROM last) ORDER BY xid LIMIT 1)
            UNION ALL
            (SELECT recorded_at FROM hold WHERE xid > (SELECT xid FROM last) ORDER BY xid LIMIT 1)
            UNION ALL
            (SELECT recorded_at FROM hold_resolution WHERE xid > (SELECT xid FROM last) ORDER BY xid LIMIT 1))
     SELECT min(recorded_at) AS recorded_at FROM waiting
     HAVING min(recorded_at) < clock_timestamp() - make_interval(secs => $1)`,
    [longerThanSeconds],
  )
  return rows[0]?.recorded_at ?? null
}
