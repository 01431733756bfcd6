import pg from 'pg'
import { jobsSchema, readonlyConnectionString, readonlyJobsConnectionString } from './connection.ts'

/** Rows of a query on one domain. */
export type Read = <Row extends pg.QueryResultRow>(
  sql: string,
  params?: readonly unknown[],
) => Promise<Row[]>

const connectTimeoutMs = 10_000

/** Reads the domains, each under the read-only role on its own server; nothing is joined across them in SQL. */
export class DomainReader implements AsyncDisposable {
  readonly #clients = new Map<string, Promise<pg.Client>>()
  readonly #statementTimeoutMs: number

  /** @param options.statementTimeoutMs how long one query may take; 0, without end */
  constructor(options: { readonly statementTimeoutMs?: number } = {}) {
    this.#statementTimeoutMs = options.statementTimeoutMs ?? 0
  }

  /** Rows of a query on one domain's schema. */
  async read<Row extends pg.QueryResultRow>(
    domain: string,
    sql: string,
    params: readonly unknown[] = [],
  ): Promise<Row[]> {
    const client = await this.#clientOf(domain)
    const { rows } = await client.query<Row>(sql, [...params])
    return rows
  }

  /** Several queries on one domain that all see one moment, so that none contradicts another by being later. */
  async inSnapshot<T>(domain: string, work: (read: Read) => Promise<T>): Promise<T> {
    const client = await this.#clientOf(domain)
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    try {
      const result = await work((sql, params) => this.read(domain, sql, params))
      await client.query('COMMIT')
      return result
    } catch (error) {
      // a connection that is gone has no transaction any more
      await client.query('ROLLBACK').catch(() => undefined)
      throw error
    }
  }

  #clientOf(domain: string): Promise<pg.Client> {
    const known = this.#clients.get(domain)
    if (known) return known
    const opened = this.#open(domain)
    this.#clients.set(domain, opened)
    return opened
  }

  async #open(domain: string): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString:
        domain === jobsSchema ? readonlyJobsConnectionString() : readonlyConnectionString(domain),
      connectionTimeoutMillis: connectTimeoutMs,
      statement_timeout: this.#statementTimeoutMs,
      application_name: 'corridor-invariants',
    })
    // what is lost fails its query; the next one opens anew, and nothing ends the process
    client.on('error', () => this.#clients.delete(domain))
    client.on('end', () => this.#clients.delete(domain))
    try {
      await client.connect()
      await client.query(`SELECT set_config('search_path', $1, false)`, [domain])
      return client
    } catch (error) {
      this.#clients.delete(domain)
      await client.end().catch(() => undefined)
      throw error
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const opened = await Promise.allSettled(this.#clients.values())
    await Promise.all(
      opened.map((one) =>
        one.status === 'fulfilled' ? one.value.end().catch(() => undefined) : undefined,
      ),
    )
  }
}
