import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { readonlyConnectionString, withClient } from '@corridor/db/connection'
import type pg from 'pg'
import { isAfter, type JournalRow, type Place, readByCursor, readJournal } from './journal-rows.ts'

type BlockRow = {
  block_no: string
  last_xid: string
  last_kind: number
  last_id: string
  last_no: number
  leaf_count: number
  row_count: string
  leaves: Buffer
  head: Buffer
  sealed_at: Date
}
type AnchorRow = {
  place: string
  block_no: string
  row_count: string
  head: Buffer
  signature: Buffer
  public_key: Buffer
  anchored_at: Date
}
type Line = Readonly<Record<string, unknown>>

/** Format of the file: verify-ledger/README.md. */
const format = 'corridor-ledger-1'
const blocksPerFetch = 20
const bytesPerWrite = 1 << 20

export type ExportSummary = { readonly rows: number; readonly blocks: number }

/**
 * Writes the whole journal of the book with its seals into a file of JSON lines, as it is at one moment, under the
 * read-only role. What is in memory does not grow with the journal.
 * @param publicKey SPKI in DER, base64; null when this deployment has no key
 */
export async function writeExport(path: string, publicKey: string | null): Promise<ExportSummary> {
  const connectionString = readonlyConnectionString('ledger')
  return withClient({ connectionString }, async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await client.query(`SELECT set_config('search_path', 'ledger', true)`)
    const file = createWriteStream(path, { mode: 0o600 })
    const isWritten = finished(file)
    // a disk that is full is told by the end, not by nobody
    isWritten.catch(() => undefined)
    const summary = { rows: 0, blocks: 0 }
    let text = ''
    for await (const line of linesOf(client, publicKey, summary)) {
      text += `${JSON.stringify(line)}\n`
      if (text.length < bytesPerWrite) continue
      if (!file.write(text)) await Promise.race([once(file, 'drain'), isWritten])
      text = ''
    }
    file.end(text)
    await isWritten
    await client.query('COMMIT')
    return summary
  })
}

async function* linesOf(
  client: pg.Client,
  publicKey: string | null,
  summary: { rows: number; blocks: number },
): AsyncGenerator<Line> {
  const { rows: clock } = await client.query<{ now: Date }>('SELECT now() AS now')
  yield { format, book: 1, exportedAt: clock[0]?.now, publicKey }
  const journal = readJournal(client)
  let next = await journal.next()
  const blocks = readByCursor<BlockRow>(
    client,
    'blocks',
    'SELECT * FROM seal_block WHERE book_id = 1 ORDER BY block_no',
    blocksPerFetch,
  )
  for await (const block of blocks) {
    summary.blocks += 1
    yield blockLine(block)
    const last: Place = [BigInt(block.last_xid), block.last_kind, block.last_id, block.last_no]
    for (; !next.done && !isAfter(next.value.place, last); next = await journal.next()) {
      summary.rows += 1
      yield rowLine(next.value)
    }
  }
  yield { t: 'unsealed' }
  for (; !next.done; next = await journal.next()) {
    summary.rows += 1
    yield rowLine(next.value)
  }
  const anchors = 'SELECT * FROM seal_anchor WHERE book_id = 1 ORDER BY block_no, place'
  for await (const anchor of readByCursor<AnchorRow>(client, 'anchors', anchors)) {
    yield anchorLine(anchor)
  }
  yield { t: 'end', rows: summary.rows, blocks: summary.blocks }
}

function rowLine({ table, fields }: JournalRow): Line {
  return { t: table, ...fields }
}

function blockLine(block: BlockRow): Line {
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

function anchorLine(anchor: AnchorRow): Line {
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
