import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withClient } from './connection.ts'
import { isReachable, locateBinaries, serverUser } from './embedded-binaries.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'
import { isAlive } from './server-process.ts'

const rounds = process.env.DEEP === '1' ? 20 : 2
let folder = ''
let server: EmbeddedPostgres

const start = () =>
  startEmbeddedPostgres({
    dataDir: join(folder, 'postgres'),
    port: 54_700,
    password: 'p@ss: wörd/"',
  })
const query = async (sql: string) =>
  (await withClient({ connectionString: server.url }, (client) => client.query(sql))).rows

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'corridor-embedded-'))
  chmodSync(folder, 0o755)
  server = await start()
})

afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('it is Postgres 18, for this machine only, by password only, never as root', async () => {
  const [row] = await query(
    `SELECT current_setting('server_version_num')::int / 10000 AS major,
      current_setting('listen_addresses') AS addresses, current_setting('unix_socket_directories') AS sockets,
      current_setting('max_connections')::int AS connections, current_setting('fsync') AS fsync`,
  )
  expect(row).toEqual({
    major: 18,
    addresses: '127.0.0.1',
    sockets: '',
    connections: 400,
    fsync: 'on',
  })
  const wrong = new URL(server.url)
  wrong.password = 'wrong'
  const attempt = withClient({ connectionString: wrong.href }, (client) => client.query('SELECT 1'))
  await expect(attempt).rejects.toMatchObject({ code: '28P01' })
  expect(statSync(server.dataDir).uid).toBe(serverUser()?.uid ?? process.getuid?.())
  expect(statSync(server.dataDir).mode & 0o077).toBe(0)
})

test('a running server is taken over, not started twice', async () => {
  const again = await start()
  expect({ pid: again.pid, port: again.port }).toEqual({ pid: server.pid, port: server.port })
})

test('killed without warning while writing, it comes back with everything that it had confirmed', async () => {
  await query('CREATE TABLE kept (n int PRIMARY KEY)')
  let confirmed = 0
  for (let round = 0; round < rounds; round++) {
    const writing = withClient({ connectionString: server.url }, async (client) => {
      for (;;) {
        await client.query('INSERT INTO kept VALUES ($1)', [confirmed + 1])
        confirmed++
      }
    })
    await expect.poll(() => confirmed).toBeGreaterThan((round + 1) * 20)
    process.kill(server.pid, 'SIGKILL')
    await expect(writing).rejects.toThrow()
    server = await start()
    const [row] = await query('SELECT count(*)::int AS count, max(n) AS last FROM kept')
    expect(row?.count).toBe(row?.last)
    // The last one may have been stored without the answer having arrived.
    expect(row?.last - confirmed).toBeOneOf([0, 1])
    confirmed = row?.last
  }
}, 120_000)

test('killed while a session is busy and writes to the log, it waits for the orphan and starts', async () => {
  const busy = query(`DO $$
    DECLARE v_until constant timestamptz := clock_timestamp() + interval '4 s';
    BEGIN
      RAISE WARNING 'busy';
      WHILE clock_timestamp() < v_until LOOP
        RAISE LOG 'busy %', repeat('x', 500);
      END LOOP;
    END $$`)
  const ended = busy.catch(() => undefined)
  await expect
    .poll(async () =>
      query(`SELECT count(*)::int AS n FROM pg_stat_activity WHERE query LIKE 'DO %'`),
    )
    .toEqual([{ n: 1 }])
  process.kill(server.pid, 'SIGKILL')
  await expect.poll(() => isAlive(server.pid)).toBe(false)
  server = await start()
  expect(await query('SELECT 1 AS one')).toEqual([{ one: 1 }])
  await ended
}, 60_000)

test('a stale pid file that names another living program does not stop the start', async () => {
  await server.stop()
  const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
    stdio: 'ignore',
    ...(serverUser() ?? {}),
    cwd: '/',
  })
  try {
    const file = join(server.dataDir, 'postmaster.pid')
    writeFileSync(
      file,
      `${stranger.pid}\n${server.dataDir}\n0\n${server.port}\n\n127.0.0.1\n\nready\n`,
    )
    server = await start()
    expect(await query('SELECT 1 AS one')).toEqual([{ one: 1 }])
    expect(stranger.exitCode).toBeNull()
  } finally {
    stranger.kill('SIGKILL')
  }
})

test('a taken port: the next one', async () => {
  const second = await startEmbeddedPostgres({
    dataDir: join(folder, 'second'),
    port: server.port,
    password: 'x',
  })
  try {
    expect(second.port).toBeGreaterThan(server.port)
  } finally {
    await second.stop()
  }
})

test('stopping leaves no process', async () => {
  await server.stop()
  // It stays in the process table until the event loop reaps it.
  const isGone = () => {
    try {
      return !process.kill(server.pid, 0)
    } catch {
      return true
    }
  }
  await expect.poll(isGone).toBe(true)
  await server.stop()
})

test('what a closed folder hides from the server is recognised', () => {
  const nobody = { uid: 65_534, gid: 65_534 }
  const closed = join(folder, 'closed')
  expect(isReachable(join(locateBinaries(null), 'bin/postgres'), nobody)).toBeTypeOf('boolean')
  writeFileSync(closed, '', { mode: 0o600 })
  expect(isReachable(closed, nobody)).toBe(false)
  chmodSync(closed, 0o644)
  expect(isReachable(closed, nobody)).toBe(true)
  chmodSync(folder, 0o700)
  expect(isReachable(closed, nobody)).toBe(false)
})
