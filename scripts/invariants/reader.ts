import { readonlyConnectionString } from '@corridor/db/connection'
import pg from 'pg'

/** One broken promise: which invariant, what about, and what was found. */
export type Violation = {
  readonly invariant: string
  readonly subject: string
  readonly found: string
}

/** Reads the domains, each under the read-only role on its own server; nothing is joined across them in SQL. */
export class DomainReader implements AsyncDisposable {
  readonly #clients = new Map<string, pg.Client>()

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

  async #clientOf(domain: string): Promise<pg.Client> {
    const known = this.#clients.get(domain)
    if (known) return known
    const client = new pg.Client({ connectionString: readonlyConnectionString(domain) })
    await client.connect()
    await client.query(`SELECT set_config('search_path', $1, false)`, [domain])
    this.#clients.set(domain, client)
    return client
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#clients.values()].map((client) => client.end()))
  }
}
