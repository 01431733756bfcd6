import type pg from 'pg'
import {
  appConnectionString,
  domainUrl,
  extensionsSchema,
  ownerRole,
  withClient,
} from './connection.ts'
import { poolOf } from './domain-database.ts'

/** Column names and values of one row; a `bigint` for an int8, a `Date`, bytes for a `bytea`, anything for JSON. */
export type PastRow = Readonly<Record<string, unknown>>

/** What a loader may do inside of its one transaction. */
export type Loading = {
  /** Writes rows of one table, all with the columns of the first. */
  insert(table: string, rows: readonly PastRow[]): Promise<void>
  /** Calls a function of the domain's database with lists of rows, each as JSON. */
  call(name: string, lists: readonly (readonly PastRow[])[]): Promise<void>
}

export type OnceOnly = {
  readonly domain: string
  /** A table that the history fills, and which has to be empty before it. */
  readonly into: string
  /** Where the past ends; the mark keeps it. */
  readonly asOf: Date
  /** Under the schema's owner, which the running product never is. */
  readonly isOwner?: boolean
}

const rowsAtOnce = 4_000
const scope = 'history'
const key = 'demo-world'

/**
 * Fills a domain's tables with what an invented past has left there: once, in one transaction with the mark that it was
 * done, so that a process which dies meanwhile leaves all of it or nothing. No event is written: nothing happens now.
 *
 * For demonstrations only.
 * @returns false when it had been done before; then nothing is changed
 * @throws Error outside of a demo (`CORRIDOR_DEMO=1`), and where the domain has lived already
 */
export async function loadOnce(
  { domain, into, asOf, isOwner = false }: OnceOnly,
  load: (loading: Loading) => Promise<void>,
): Promise<boolean> {
  if (process.env.CORRIDOR_DEMO !== '1') {
    throw new Error(`${domain}: a history is loaded into a demo only (CORRIDOR_DEMO=1)`)
  }
  const connectionString = isOwner ? domainUrl(domain).href : appConnectionString(domain)
  return withClient({ connectionString, application_name: 'corridor-history' }, async (client) => {
    await client.query('BEGIN')
    if (isOwner) await actAsOwner(client, domain)
    if (!(await isFirst(client, asOf))) {
      await client.query('ROLLBACK')
      return false
    }
    await refuseLived(client, domain, into)
    await load(loadingBy(client))
    await client.query('COMMIT')
    return true
  })
}

async function actAsOwner(client: pg.Client, domain: string): Promise<void> {
  await client.query(`SET LOCAL ROLE ${client.escapeIdentifier(ownerRole(domain))}`)
  await client.query(`SET LOCAL search_path = ${domain}, ${extensionsSchema}`)
}

/** Of several that begin at once, the others wait here for the first one's end. */
async function isFirst(client: pg.Client, asOf: Date): Promise<boolean> {
  const marked = await client.query(
    `INSERT INTO idempotency_key (scope, key, fingerprint, state, response) VALUES ($1, $2, $2, 'done', $3)
     ON CONFLICT DO NOTHING`,
    [scope, key, JSON.stringify(asOf.toISOString())],
  )
  return marked.rowCount === 1
}

/** Where the past ends that was loaded into a domain; null where none was. */
export async function loadedUntil(domain: string): Promise<Date | null> {
  const { rows } = await poolOf(domain).query<{ response: string }>(
    'SELECT response FROM idempotency_key WHERE scope = $1 AND key = $2',
    [scope, key],
  )
  return rows[0] ? new Date(rows[0].response) : null
}

async function refuseLived(client: pg.Client, domain: string, table: string): Promise<void> {
  const { rowCount } = await client.query(`SELECT FROM ${client.escapeIdentifier(table)} LIMIT 1`)
  if (rowCount !== 0) throw new Error(`${domain}: a history is loaded before anything has happened`)
}

function loadingBy(client: pg.Client): Loading {
  return {
    async insert(table, rows) {
      const [first] = rows
      if (!first) return
      const name = client.escapeIdentifier(table)
      const columns = Object.keys(first)
        .map((column) => client.escapeIdentifier(column))
        .join(', ')
      for (let at = 0; at < rows.length; at += rowsAtOnce) {
        await client.query(
          `INSERT INTO ${name} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${name}, $1)`,
          [jsonOf(rows.slice(at, at + rowsAtOnce))],
        )
      }
    },
    async call(name, lists) {
      const given = lists.map((_, at) => `$${at + 1}::json`).join(', ')
      await client.query(`SELECT ${client.escapeIdentifier(name)}(${given})`, lists.map(jsonOf))
    },
  }
}

/** Bytes as Postgres reads them; a Buffer would say itself as JSON before anybody else is asked. */
function ofColumn(value: unknown): unknown {
  return value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : value
}

function jsonOf(rows: readonly PastRow[]): string {
  const columns = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([column, value]) => [column, ofColumn(value)])),
  )
  return JSON.stringify(columns, (_, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  )
}
