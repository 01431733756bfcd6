import { readonlyConnectionString, withClient } from '@corridor/db/connection'

/** A connection of pg. */
type Client = Parameters<Parameters<typeof withClient>[1]>[0]

/** The journal's kinds, in the order of the chain. */
const tables = [
  {
    kind: 1,
    name: 'account',
    id: 'id',
    no: '0',
    columns: 'book_id, id, kind, owner_ref, currency, exponent, side, parent_id, recorded_at',
  },
  {
    kind: 2,
    name: 'leg',
    id: 'transfer_id',
    no: 'leg_no',
    columns: `book_id, transfer_id, leg_no, currency, debit_account_id, credit_account_id, amount, debit_seq,
      debit_balance, credit_seq, credit_balance, effective_at, recorded_at, event_seq, code, reference, correlation_id,
      debit_prev_id, debit_prev_leg, credit_prev_id, credit_prev_leg, reverses_id, reverses_leg`,
  },
  {
    kind: 3,
    name: 'hold',
    id: 'id',
    no: '0',
    columns: `book_id, id, debit_account_id, credit_account_id, currency, amount, code, reference, expires_at,
      recorded_at, event_seq, correlation_id`,
  },
  {
    kind: 4,
    name: 'hold_resolution',
    id: 'hold_id',
    no: 'resolution_no',
    columns: `book_id, hold_id, resolution_no, kind, captured, released, is_final, transfer_id, command_id,
      recorded_at, event_seq, event_id, correlation_id`,
  },
] as const

/** A place in the chain: transaction, kind, id, number. */
export type Place = readonly [xid: bigint, kind: number, id: string, no: number]

export type JournalRow = {
  readonly place: Place
  readonly table: string
  /** As they stand in the table; bigints are strings, timestamps Dates. */
  readonly fields: Readonly<Record<string, unknown>>
}

type TableRow = Record<string, unknown> & { xid: string; place_id: string; place_no: number }

/** A block of the chain, as it stands in the table; bigints are strings. */
export type BlockRow = {
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

/** A signed head, and the place where it is anchored. */
export type AnchorRow = {
  place: string
  block_no: string
  row_count: string
  head: Buffer
  signature: Buffer
  public_key: Buffer
  anchored_at: Date
}

/** The whole journal with its seals at one moment. Each is read as it is asked for: nothing of it is kept in memory. */
export type JournalMoment = {
  readonly now: Date
  /** In the order of the chain. */
  rows(): AsyncGenerator<JournalRow>
  blocks(): AsyncGenerator<BlockRow>
  anchors(): AsyncGenerator<AnchorRow>
}

const rowsPerFetch = 2_000
const blocksPerFetch = 20

/** Runs `work` over the journal as it is at one moment, on a connection of its own under the read-only role. */
export function readAtOneMoment<T>(work: (journal: JournalMoment) => Promise<T>): Promise<T> {
  const connectionString = readonlyConnectionString('ledger')
  return withClient({ connectionString }, async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await client.query(`SELECT set_config('search_path', 'ledger', true)`)
    const { rows: clock } = await client.query<{ now: Date }>('SELECT now() AS now')
    const blocks = 'SELECT * FROM seal_block WHERE book_id = 1 ORDER BY block_no'
    const anchors = 'SELECT * FROM seal_anchor WHERE book_id = 1 ORDER BY block_no, place'
    const result = await work({
      now: clock[0]?.now ?? new Date(),
      rows: () => readJournal(client),
      blocks: () => readByCursor<BlockRow>(client, 'blocks', blocks, blocksPerFetch),
      anchors: () => readByCursor<AnchorRow>(client, 'anchors', anchors),
    })
    await client.query('COMMIT')
    return result
  })
}

export function isAfter(a: Place, b: Place): boolean {
  for (const at of [0, 1, 2, 3] as const) if (a[at] !== b[at]) return a[at] > b[at]
  return false
}

/** Every row of a query, by a cursor: as many in memory as one fetch brings. Needs an open transaction. */
async function* readByCursor<Row extends Record<string, unknown>>(
  client: Client,
  cursor: string,
  sql: string,
  rowsAtOnce = rowsPerFetch,
): AsyncGenerator<Row> {
  await client.query(`DECLARE ${client.escapeIdentifier(cursor)} NO SCROLL CURSOR FOR ${sql}`)
  const fetch = `FETCH ${rowsAtOnce} FROM ${client.escapeIdentifier(cursor)}`
  for (;;) {
    const { rows } = await client.query<Row>(fetch)
    yield* rows
    if (rows.length < rowsAtOnce) return
  }
}

/**
 * Every row of the journal in the order of the chain: each table by its own index, merged here. Needs an open
 * REPEATABLE READ transaction, so that all four are of one moment.
 */
async function* readJournal(client: Client): AsyncGenerator<JournalRow> {
  // as they lie in the indexes: a sort of the whole history would come before the first row
  await client.query('SET LOCAL enable_sort = off')
  await client.query('SET LOCAL enable_seqscan = off')
  await client.query('SET LOCAL enable_bitmapscan = off')
  const streams = tables.map((table) => readTable(client, table))
  const heads: (JournalRow | undefined)[] = []
  for (const stream of streams) heads.push((await stream.next()).value)
  for (;;) {
    let first: number | null = null
    for (const [index, row] of heads.entries()) {
      const known = first === null ? undefined : heads[first]
      if (row && (!known || isAfter(known.place, row.place))) first = index
    }
    const row = first === null ? undefined : heads[first]
    if (first === null || !row) return
    yield row
    heads[first] = (await streams[first]?.next())?.value
  }
}

async function* readTable(
  client: Client,
  table: (typeof tables)[number],
): AsyncGenerator<JournalRow, undefined> {
  const { kind, name, id, no, columns } = table
  const order = no === '0' ? `xid, ${id}` : `xid, ${id}, ${no}`
  const sql = `SELECT xid::text AS xid, ${id} AS place_id, ${no} AS place_no, ${columns}
                 FROM ${name} WHERE book_id = 1 ORDER BY ${order.replaceAll('xid', `${name}.xid`)}`
  for await (const row of readByCursor<TableRow>(client, `${name}_rows`, sql)) {
    const { xid, place_id: placeId, place_no: placeNo, ...fields } = row
    yield { place: [BigInt(xid), kind, placeId, placeNo], table: name, fields: { xid, ...fields } }
  }
}
