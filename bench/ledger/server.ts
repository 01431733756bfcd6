import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'

const ticksPerSecond = 100

/** The server under measurement, as its administrator sees it. */
export class Server {
  readonly url: string
  readonly #postmaster: number
  private constructor(url: string, postmaster: number) {
    this.url = url
    this.#postmaster = postmaster
  }

  static async at(url: string): Promise<Server> {
    const [row] = await ask<{ file: string }>(url, `SELECT pg_read_file('postmaster.pid') AS file`)
    return new Server(url, Number(row?.file.split('\n')[0]))
  }

  /** The same server's database of that name. */
  database(name: string): string {
    const url = new URL(this.url)
    url.pathname = `/${name}`
    return url.href
  }

  /** SQL as the administrator in the ledger's schema, to arrange what no verb is for. */
  arrange<Row extends pg.QueryResultRow>(
    url: string,
    sql: string,
    values: unknown[] = [],
  ): Promise<Row[]> {
    return ask<Row>(url, sql, values, 'SET search_path = ledger, pg_temp')
  }

  /**
   * CPU seconds, user and system, that all processes of the server have used, those that ended included.
   * @returns null where there is no /proc
   */
  cpuSeconds(): number | null {
    try {
      for (;;) {
        const pids = this.#processes()
        const ticks = pids.reduce((sum, pid) => sum + this.#ticksOf(pid), 0)
        // One that ended in between would be counted neither by itself nor by who started it.
        if (this.#processes().join() === pids.join()) return ticks / ticksPerSecond
      }
    } catch {
      return null
    }
  }

  #processes(): string[] {
    return readdirSync('/proc').filter((name) => {
      if (!/^\d+$/.test(name)) return false
      return Number(name) === this.#postmaster || Number(statOf(name)?.[1]) === this.#postmaster
    })
  }

  #ticksOf(pid: string): number {
    const fields = statOf(pid) ?? []
    // utime, stime; and of the postmaster what its children left behind: cutime, cstime
    const places = Number(pid) === this.#postmaster ? [11, 12, 13, 14] : [11, 12]
    return places.reduce((sum, at) => sum + Number(fields[at] ?? 0), 0)
  }
}

/** Fields of /proc/<pid>/stat from the state on; null for a process that has just ended. */
function statOf(pid: string): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}

async function ask<Row extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values: unknown[] = [],
  before?: string,
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    if (before) await client.query(before)
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}
