import { readAnchors } from '@corridor/domain/ledger'
import { unwrap } from '@corridor/kernel/result'
import type { DomainReader, Violation } from './reader.ts'

type Finding = { subject: string; found: string }
type HeadRow = { block: string; rows: string; head: string }

const chain = 'I9 the hash chain follows from the journal'
const anchors = 'I9 the chain is what was anchored'
const lag = 'I9 the sealer keeps up'

export const chainInvariants = [chain, anchors, lag]

const blocksAtOnce = 20

/**
 * I9: every leaf and head is recomputed from the rows (SQL `check_chain`, in batches), the chain has every head that the
 * anchors remember, and rows do not wait for the sealer for long.
 * @param maxUnsealedInSeconds how old a row may be that is not sealed; null where no sealer runs
 */
export async function checkChain(
  reader: DomainReader,
  maxUnsealedInSeconds: number | null,
): Promise<Violation[]> {
  const findings = await recomputeChain(reader)
  return [
    ...findings.map((finding) => ({ invariant: chain, ...finding })),
    ...(await compareAnchors(reader)),
    ...(maxUnsealedInSeconds === null ? [] : await findUnsealed(reader, maxUnsealedInSeconds)),
  ]
}

async function recomputeChain(reader: DomainReader): Promise<Finding[]> {
  const findings: Finding[] = []
  const newest = await reader.read<{ block: string | null }>(
    'ledger',
    'SELECT max(block_no) AS block FROM seal_block WHERE book_id = 1',
  )
  const last = Number(newest[0]?.block ?? 0)
  for (let after = 0; after < last; after += blocksAtOnce) {
    const found = await reader.read<Finding>(
      'ledger',
      'SELECT subject, found FROM check_chain($1, $2)',
      [after, blocksAtOnce],
    )
    findings.push(...found)
  }
  return findings
}

async function compareAnchors(reader: DomainReader): Promise<Violation[]> {
  const noted = await reader.read<HeadRow & { place: string }>(
    'ledger',
    `SELECT place, block_no AS block, row_count AS rows, encode(head, 'hex') AS head FROM seal_anchor
      WHERE book_id = 1`,
  )
  const remembered = unwrap(await readAnchors()).flatMap(({ place, heads }) =>
    heads.map((head) => ({
      place,
      block: String(head.block),
      rows: String(head.rows),
      head: head.head,
    })),
  )
  const rows = await reader.read<HeadRow>(
    'ledger',
    `SELECT block_no AS block, row_count AS rows, encode(head, 'hex') AS head FROM seal_block
      WHERE book_id = 1`,
  )
  const own = new Map(rows.map((row) => [row.block, row]))
  return [...noted, ...remembered].flatMap(({ place, block, rows: count, head }) => {
    const known = own.get(block)
    if (known?.head === head && known.rows === count) return []
    const has = known ? `${known.head}, ${known.rows} rows` : 'no such block'
    const found = `anchored was ${head}, ${count} rows; the ledger has ${has}`
    return [{ invariant: anchors, subject: `${place}, block ${block}`, found }]
  })
}

async function findUnsealed(reader: DomainReader, maxSeconds: number): Promise<Violation[]> {
  const rows = await reader.read<Finding>(
    'ledger',
    `WITH last AS (SELECT coalesce(max(last_xid), '0') AS xid FROM seal_block WHERE book_id = 1),
          waiting AS (
            (SELECT recorded_at FROM leg WHERE xid > (SELECT xid FROM last) ORDER BY xid LIMIT 1)
            UNION ALL
            (SELECT recorded_at FROM account WHERE xid > (SELECT xid FROM last) ORDER BY xid LIMIT 1)
            UNION ALL
            (SELECT recorded_at FROM hold WHERE xid > (SELECT xid FROM last) ORDER BY xid LIMIT 1)
            UNION ALL
            (SELECT recorded_at FROM hold_resolution WHERE xid > (SELECT xid FROM last) ORDER BY xid LIMIT 1))
     SELECT 'oldest row' AS subject, 'recorded at ' || min(recorded_at) || ' and not sealed' AS found
       FROM waiting HAVING min(recorded_at) < clock_timestamp() - $1 * interval '1 second'`,
    [maxSeconds],
  )
  return rows.map((finding) => ({ invariant: lag, ...finding }))
}
