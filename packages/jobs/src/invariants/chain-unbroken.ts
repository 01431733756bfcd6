import { readAnchors } from '@corridor/domain/ledger'
import { invariantTexts, type Subject } from '@corridor/domain/reconciliation/contract'
import { unwrap } from '@corridor/kernel/result'
import type { Checked, CheckSettings, Increment, Invariant, Since, Violation } from './invariant.ts'
import type { DomainReader } from './reader.ts'

const rules = {
  chain: 'I9 the chain follows from the journal',
  anchors: 'I9 the chain is what was anchored',
  lag: 'I9 the sealer keeps up',
} as const

const blocksAtOnce = 20
/** Of the anchors that are noted in the ledger, an incremental check looks at the newest. */
const anchorsAtOnce = 200
/** The sealer comes round every minute; a transaction that stays open for long holds it back. */
const maxUnsealedInSeconds = 600

type Head = { readonly block: string; readonly rows: string; readonly head: string }
type Anchored = Head & { readonly place: string }

/**
 * I9: every leaf and every head follows from the rows, the chain has every head that was anchored, and no row waits
 * for the sealer for long. A stranger checks the same, without us, with verify-ledger.
 */
export function chainUnbroken({ maxLagInSeconds }: CheckSettings): Invariant {
  const findUnsealed = async (reader: DomainReader) =>
    maxLagInSeconds === null ? [] : readUnsealed(reader)
  return {
    key: 'I9',
    title: invariantTexts.I9.title,
    rules: Object.values(rules).filter((rule) => rule !== rules.lag || maxLagInSeconds !== null),
    async incremental(reader, since) {
      const blocks = await checkNewBlocks(reader, since)
      const anchors = await compareAnchors(reader, await readNoted(reader, anchorsAtOnce))
      const violations = [...blocks.violations, ...anchors, ...(await findUnsealed(reader))]
      const kept = since.open
        .filter(({ rule, subject }) => rule === rules.anchors && !isAmong(anchors, subject))
        .map((subject) => ({ ...subject, found: 'needs a full check' }))
      return { ...blocks, violations: [...violations, ...kept] }
    },
    async full(reader) {
      const blocks = await checkBlocks(reader, 0, await newestBlock(reader))
      const anchored = [...(await readNoted(reader, null)), ...(await readPlaces())]
      const anchors = await compareAnchors(reader, anchored)
      const unsealed = await findUnsealed(reader)
      return { ...blocks, violations: [...blocks.violations, ...anchors, ...unsealed] }
    },
  }
}

/** The blocks since the last time, and those that were broken. */
async function checkNewBlocks(
  reader: DomainReader,
  { cursor, open, deadlineMs }: Since,
): Promise<Increment> {
  const newest = await newestBlock(reader)
  const violations: Violation[] = []
  let at = cursor.chain?.no ?? 0
  if (newest < at) {
    const found = `is missing: the chain ends at block ${newest}`
    violations.push({ rule: rules.chain, subject: `block ${at}`, found })
  }
  for (const block of brokenBlocks(open).filter((broken) => broken <= Math.min(at, newest))) {
    violations.push(...(await checkBlocks(reader, block - 1, block)).violations)
  }
  const from = at
  while (at < newest && Date.now() < deadlineMs) {
    const until = Math.min(at + blocksAtOnce, newest)
    violations.push(...(await checkBlocks(reader, at, until)).violations)
    at = until
  }
  const nowhere = '00000000-0000-0000-0000-000000000000'
  return { checked: at - from, violations, cursor: { chain: { xid: '0', id: nowhere, no: at } } }
}

/** Blocks after `after`, up to `until`, recomputed from the rows by the ledger's `check_chain`. */
async function checkBlocks(reader: DomainReader, after: number, until: number): Promise<Checked> {
  const violations: Violation[] = []
  for (let at = after; at < until; at += blocksAtOnce) {
    const found = await reader.read<{ block: string; subject: string; found: string }>(
      'ledger',
      'SELECT block_no AS block, subject, found FROM check_chain($1, $2)',
      [at, Math.min(blocksAtOnce, until - at)],
    )
    for (const { block, subject, found: what } of found) {
      const name = subject.startsWith('block ') ? '' : `, ${subject}`
      const words = subject.startsWith('block ') ? `${subject} ${what}` : what
      violations.push({ rule: rules.chain, subject: `block ${block}${name}`, found: words })
    }
  }
  return { checked: Math.max(until - after, 0), violations }
}

function brokenBlocks(open: readonly Subject[]): number[] {
  const blocks = open
    .filter(({ rule }) => rule === rules.chain)
    .map(({ subject }) => Number(/^block (\d+)/.exec(subject)?.[1] ?? 0))
  return [...new Set(blocks)].filter((block) => block > 0)
}

async function newestBlock(reader: DomainReader): Promise<number> {
  const rows = await reader.read<{ block: string | null }>(
    'ledger',
    'SELECT max(block_no) AS block FROM seal_block WHERE book_id = 1',
  )
  return Number(rows[0]?.block ?? 0)
}

/** What the ledger itself noted of its anchors, newest first; null = all. */
function readNoted(reader: DomainReader, limit: number | null): Promise<Anchored[]> {
  return reader.read<Anchored>(
    'ledger',
    `SELECT place, block_no AS block, row_count AS rows, encode(head, 'hex') AS head FROM seal_anchor
      WHERE book_id = 1 ORDER BY place DESC, block_no DESC LIMIT $1`,
    [limit],
  )
}

/** What the places themselves remember: no word of the database is taken for it. */
async function readPlaces(): Promise<Anchored[]> {
  return unwrap(await readAnchors()).flatMap(({ place, heads }) =>
    heads.map(({ block, rows, head }) => ({
      place,
      block: String(block),
      rows: String(rows),
      head,
    })),
  )
}

/** After the anchors were read: what is sealed meanwhile is no fault of theirs. */
async function compareAnchors(
  reader: DomainReader,
  anchored: readonly Anchored[],
): Promise<Violation[]> {
  const own = await reader.read<Head>(
    'ledger',
    `SELECT block_no AS block, row_count AS rows, encode(head, 'hex') AS head FROM seal_block
      WHERE book_id = 1 AND block_no = ANY ($1::bigint[])`,
    [[...new Set(anchored.map(({ block }) => block))]],
  )
  const byBlock = new Map(own.map((head) => [head.block, head]))
  const violations = anchored.flatMap(({ place, block, rows, head }) => {
    const known = byBlock.get(block)
    if (known?.head === head && known.rows === rows) return []
    const has = known ? `${known.head}, ${known.rows} rows` : 'no such block'
    const found = `anchored was ${head}, ${rows} rows; the ledger has ${has}`
    return [{ rule: rules.anchors, subject: `block ${block} at ${place}`, found }]
  })
  return violations.filter(({ subject }, at) => !isAmong(violations.slice(0, at), subject))
}

function isAmong(violations: readonly Violation[], subject: string): boolean {
  return violations.some((violation) => violation.subject === subject)
}

/** The oldest row beyond the last seal, when it has waited too long. */
async function readUnsealed(reader: DomainReader): Promise<Violation[]> {
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
    [maxUnsealedInSeconds],
  )
  return rows.map(({ recorded_at: at }) => ({
    rule: rules.lag,
    subject: 'the oldest row that is not sealed',
    found: `recorded at ${at.toISOString()}`,
  }))
}
