import { withRetries } from '@corridor/db/domain-database'
import type { ChainStatus } from '../contract.ts'
import type { Head, SignedHead } from '../signed-head.ts'
import { bookId, database } from '../store.ts'

/** Seals up to `limit` rows of the journal. @returns how many; 0 = all that may be sealed is */
export async function sealRows(limit: number): Promise<number> {
  const rows = await withRetries(
    'ledger',
    () =>
      database.client.$queryRaw<{ sealed: number }[]>`
      SELECT seal_journal(${limit}::integer) AS sealed`,
  )
  return rows[0]?.sealed ?? 0
}

/** The chain's newest head; null before the first block. */
export async function findNewestHead(): Promise<Head | null> {
  const block = await database.client.sealBlock.findFirst({
    where: { bookId },
    orderBy: { blockNo: 'desc' },
    select: { blockNo: true, rowCount: true, head: true },
  })
  return block ? toHead(block) : null
}

/** The heads of block `fromBlock` and later. */
export async function findHeads(fromBlock: number): Promise<Head[]> {
  const rows = await database.client.sealBlock.findMany({
    where: { bookId, blockNo: { gte: fromBlock } },
    select: { blockNo: true, rowCount: true, head: true },
  })
  return rows.map(toHead)
}

/** @returns false when the chain has no such head, or when it was noted before */
export async function recordAnchor(place: string, head: SignedHead): Promise<boolean> {
  const rows = await withRetries(
    'ledger',
    () =>
      database.client.$queryRaw<{ isNew: boolean }[]>`
      SELECT record_anchor(${place}, ${head.block}::bigint, ${Buffer.from(head.head, 'hex')},
        ${Buffer.from(head.signature, 'base64')}, ${Buffer.from(head.publicKey, 'base64')},
        ${head.anchoredAt}::timestamptz) AS "isNew"`,
  )
  return rows[0]?.isNew ?? false
}

/** The last block that was noted as anchored at a place; 0 = none. */
export async function findLastAnchored(place: string): Promise<number> {
  const anchor = await database.client.sealAnchor.findFirst({
    where: { bookId, place },
    orderBy: { blockNo: 'desc' },
    select: { blockNo: true },
  })
  return Number(anchor?.blockNo ?? 0)
}

export async function findChainStatus(): Promise<ChainStatus> {
  const newest = await database.client.sealBlock.findFirst({
    where: { bookId },
    orderBy: { blockNo: 'desc' },
    select: { blockNo: true, rowCount: true, head: true, sealedAt: true },
  })
  const anchors = await findNewestAnchors()
  const times = anchors.map((anchor) => anchor.anchoredAt.toISOString()).sort()
  return {
    blocks: Number(newest?.blockNo ?? 0),
    rows: Number(newest?.rowCount ?? 0),
    head: newest ? toHex(newest.head) : null,
    lastSealedAt: newest?.sealedAt.toISOString() ?? null,
    lastAnchoredAt: times.at(-1) ?? null,
    anchors: anchors.map((anchor) => ({
      place: anchor.place,
      block: Number(anchor.blockNo),
      rows: Number(anchor.rowCount),
      head: toHex(anchor.head),
      anchoredAt: anchor.anchoredAt.toISOString(),
    })),
  }
}

type AnchorRow = {
  place: string
  blockNo: bigint
  rowCount: bigint
  head: Uint8Array
  anchoredAt: Date
}

/** The newest of each place, from place to place by the key: there are few places, and many anchors. */
function findNewestAnchors(): Promise<AnchorRow[]> {
  return database.client.$queryRaw<AnchorRow[]>`
    WITH RECURSIVE known AS (
      SELECT min(place) AS place FROM seal_anchor WHERE book_id = ${bookId}
      UNION ALL
      SELECT (SELECT min(a.place) FROM seal_anchor a WHERE a.book_id = ${bookId} AND a.place > known.place)
        FROM known WHERE known.place IS NOT NULL
    )
    SELECT newest.* FROM known CROSS JOIN LATERAL (
      SELECT a.place, a.block_no AS "blockNo", a.row_count AS "rowCount", a.head, a.anchored_at AS "anchoredAt"
        FROM seal_anchor a WHERE a.book_id = ${bookId} AND a.place = known.place
       ORDER BY a.block_no DESC LIMIT 1
    ) AS newest`
}

/** Makes the partitions of this month and the next `months`. @returns how many it made */
export async function makePartitions(months: number): Promise<number> {
  const rows = await database.client.$queryRaw<{ made: number }[]>`
    SELECT prepare_partitions(${months}::integer) AS made`
  return rows[0]?.made ?? 0
}

function toHead(block: { blockNo: bigint; rowCount: bigint; head: Uint8Array }): Head {
  return {
    book: bookId,
    block: Number(block.blockNo),
    rows: Number(block.rowCount),
    head: toHex(block.head),
  }
}

function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
