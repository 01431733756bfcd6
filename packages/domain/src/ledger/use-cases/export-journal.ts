import {
  type AnchorRow,
  type BlockRow,
  isAfter,
  type JournalMoment,
  type JournalRow,
  readAtOneMoment,
} from '../store/exported-journal.ts'

/** A line of the file: what it is (`t`; the first line has a `format`), and its fields. */
export type ExportLine = Readonly<Record<string, unknown>>

/** Format of the file: verify-ledger/README.md. */
const format = 'corridor-ledger-1'

/**
 * The whole journal of the book with its seals, as it is at one moment, under the read-only role: line by line, so that
 * what is in memory does not grow with the journal. The last line counts the rows and blocks before it.
 * @param publicKey SPKI in DER, base64; null when this deployment has no key
 * @param write takes the lines as it can
 * @throws Error of pg
 */
export function exportJournal(
  publicKey: string | null,
  write: (lines: AsyncIterable<ExportLine>) => Promise<void>,
): Promise<void> {
  return readAtOneMoment((journal) => write(linesOf(journal, publicKey)))
}

async function* linesOf(
  journal: JournalMoment,
  publicKey: string | null,
): AsyncGenerator<ExportLine> {
  const summary = { rows: 0, blocks: 0 }
  yield { format, book: 1, exportedAt: journal.now, publicKey }
  const rows = journal.rows()
  let next = await rows.next()
  for await (const block of journal.blocks()) {
    summary.blocks += 1
    yield blockLine(block)
    const last: JournalRow['place'] = [
      BigInt(block.last_xid),
      block.last_kind,
      block.last_id,
      block.last_no,
    ]
    for (; !next.done && !isAfter(next.value.place, last); next = await rows.next()) {
      summary.rows += 1
      yield rowLine(next.value)
    }
  }
  yield { t: 'unsealed' }
  for (; !next.done; next = await rows.next()) {
    summary.rows += 1
    yield rowLine(next.value)
  }
  for await (const anchor of journal.anchors()) {
    yield anchorLine(anchor)
  }
  yield { t: 'end', rows: summary.rows, blocks: summary.blocks }
}

function rowLine({ table, fields }: JournalRow): ExportLine {
  return { t: table, ...fields }
}

function blockLine(block: BlockRow): ExportLine {
  return {
    t: 'block',
    no: Number(block.block_no),
    count: block.leaf_count,
    rows: Number(block.row_count),
    last: [block.last_xid, block.last_kind, block.last_id, block.last_no],
    head: block.head.toString('hex'),
    sealedAt: block.sealed_at,
    leaves: block.leaves.toString('base64'),
  }
}

function anchorLine(anchor: AnchorRow): ExportLine {
  return {
    t: 'anchor',
    place: anchor.place,
    format: 'corridor-ledger-anchor-1',
    book: 1,
    block: Number(anchor.block_no),
    rows: Number(anchor.row_count),
    head: anchor.head.toString('hex'),
    anchoredAt: anchor.anchored_at,
    publicKey: anchor.public_key.toString('base64'),
    signature: anchor.signature.toString('base64'),
  }
}
