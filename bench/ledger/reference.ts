import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import pg from 'pg'

// The reference: the TPC-B-like transaction that Postgres ships as its own benchmark (pgbench's `tpcb-like`): three
// updates, one read, one insert, on tables of scale 20. Source: the PostgreSQL manual, pgbench.

const scale = 20
const clientCounts = [1, 8, 32]
const run = promisify(execFile)

export type ReferenceResult = { readonly perSecond: number; readonly done: number }

/** One of the two drivers of the reference. */
export type Reference = {
  readonly name: string
  /** Client count that was fastest in the warm-up. */
  readonly clients: number
  slice(forMs: number): Promise<ReferenceResult>
}

export async function makeTables(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`
    CREATE TABLE pgbench_branches (bid int PRIMARY KEY, bbalance int, filler char(88)) WITH (fillfactor = 100);
    CREATE TABLE pgbench_tellers (tid int PRIMARY KEY, bid int, tbalance int, filler char(84)) WITH (fillfactor = 100);
    CREATE TABLE pgbench_accounts (aid int PRIMARY KEY, bid int, abalance int, filler char(84)) WITH (fillfactor = 100);
    CREATE TABLE pgbench_history (tid int, bid int, aid int, delta int, mtime timestamp, filler char(22));
    INSERT INTO pgbench_branches SELECT n, 0, '' FROM generate_series(1, ${scale}) n;
    INSERT INTO pgbench_tellers SELECT n, (n - 1) / 10 + 1, 0, '' FROM generate_series(1, ${scale * 10}) n;
    INSERT INTO pgbench_accounts SELECT n, (n - 1) / 100000 + 1, 0, '' FROM generate_series(1, ${scale * 100_000}) n;`)
  await client.query('VACUUM ANALYZE')
  await client.end()
}

/** pgbench where it is installed, and the same transaction through our own driver. */
export async function findReferences(url: string): Promise<Reference[]> {
  const found: Reference[] = []
  const program = await pgbenchPath()
  if (program)
    found.push(await fastest('pgbench', (clients, ms) => runPgbench(program, url, clients, ms)))
  found.push(await fastest('own driver', (clients, ms) => runOwn(url, clients, ms)))
  return found
}

async function fastest(
  name: string,
  slice: (clients: number, forMs: number) => Promise<ReferenceResult>,
): Promise<Reference> {
  let best = { clients: 0, perSecond: 0 }
  for (const clients of clientCounts) {
    const { perSecond } = await slice(clients, 2_000)
    if (perSecond > best.perSecond) best = { clients, perSecond }
  }
  return { name, clients: best.clients, slice: (forMs) => slice(best.clients, forMs) }
}

async function pgbenchPath(): Promise<string | null> {
  const places = ['/usr/bin/pgbench', '/usr/local/bin/pgbench', '/opt/homebrew/bin/pgbench']
  return places.find((place) => existsSync(place)) ?? null
}

async function runPgbench(
  program: string,
  url: string,
  clients: number,
  forMs: number,
): Promise<ReferenceResult> {
  const { hostname, port, username, password, pathname } = new URL(url)
  const seconds = Math.max(1, Math.round(forMs / 1000))
  const words = ['-n', '-M', 'prepared', '-c', String(clients), '-j', '2', '-T', String(seconds)]
  const { stdout } = await run(
    program,
    [...words, '-h', hostname, '-p', port, '-U', decodeURIComponent(username), pathname.slice(1)],
    { env: { ...process.env, PGPASSWORD: decodeURIComponent(password), PATH: '/usr/bin:/bin' } },
  )
  const perSecond = Number(/tps = ([0-9.]+)/.exec(stdout)?.[1])
  const done = Number(/actually processed: ([0-9]+)/.exec(stdout)?.[1])
  if (!(perSecond > 0) || !(done > 0)) throw new Error(`pgbench answered: ${stdout}`)
  return { perSecond, done }
}

async function runOwn(url: string, clients: number, forMs: number): Promise<ReferenceResult> {
  const connections = await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      return client
    }),
  )
  let done = 0
  const startedAt = performance.now()
  await Promise.all(
    connections.map(async (client) => {
      while (performance.now() < startedAt + forMs) {
        await transact(client)
        done++
      }
    }),
  )
  const perSecond = done / ((performance.now() - startedAt) / 1000)
  await Promise.all(connections.map((client) => client.end()))
  return { perSecond, done }
}

const random = (most: number) => 1 + Math.floor(Math.random() * most)

async function transact(client: pg.Client): Promise<void> {
  const [aid, bid, tid] = [random(scale * 100_000), random(scale), random(scale * 10)]
  const delta = random(10_000) - 5_000
  const say = (name: string, text: string, values: unknown[]) =>
    client.query({ name, text, values })
  await client.query('BEGIN')
  await say('a', 'UPDATE pgbench_accounts SET abalance = abalance + $1 WHERE aid = $2', [
    delta,
    aid,
  ])
  await say('b', 'SELECT abalance FROM pgbench_accounts WHERE aid = $1', [aid])
  await say('c', 'UPDATE pgbench_tellers SET tbalance = tbalance + $1 WHERE tid = $2', [delta, tid])
  await say('d', 'UPDATE pgbench_branches SET bbalance = bbalance + $1 WHERE bid = $2', [
    delta,
    bid,
  ])
  await say(
    'e',
    'INSERT INTO pgbench_history (tid, bid, aid, delta, mtime) VALUES ($1, $2, $3, $4, CURRENT_TIMESTAMP)',
    [tid, bid, aid, delta],
  )
  await client.query('END')
}
