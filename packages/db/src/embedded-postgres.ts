import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { withClient } from './connection.ts'
import {
  isReachable,
  locateBinaries,
  makeSystemFolder,
  type ServerUser,
  serverUser,
  systemFolder,
} from './embedded-binaries.ts'
import { commandLine, exitOf, freePort, isAlive } from './server-process.ts'

export type EmbeddedPostgres = {
  /** Administrator's URL of the database `postgres`, password inside. */
  readonly url: string
  readonly port: number
  readonly pid: number
  /** Where the data really is: elsewhere than asked when the server's user could not reach it. */
  readonly dataDir: string
  /** Fast shutdown; resolves when the process is gone. */
  stop(): Promise<void>
}

export type EmbeddedPostgresOptions = {
  readonly dataDir: string
  /** First port to try; the next free one is taken. Default 54320. */
  readonly port?: number
  readonly password: string
  /** Further settings (`fsync: 'off'` for tests). */
  readonly settings?: Readonly<Record<string, string>>
}

const startTimeoutMs = 60_000
const stopTimeoutMs = 15_000

/**
 * Starts a real Postgres from the npm binaries, on 127.0.0.1 only, and waits until it answers.
 *
 * A server that still runs on this data directory is taken over. The process is detached: whoever starts it stops it.
 * @throws Error with the end of the server's log when it does not come up
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const user = serverUser()
  const binaries = locateBinaries(user)
  const dataDir = placeData(resolve(options.dataDir), user)
  const running = runningServer(dataDir)
  if (running) {
    const url = adminUrl(running.port, options.password)
    await waitUntilAnswering(url, () => isAlive(running.pid), dataDir)
    return handle(running.pid, running.port, options.password, dataDir)
  }
  rmSync(join(dataDir, 'postmaster.pid'), { force: true })
  if (!existsSync(join(dataDir, 'PG_VERSION'))) {
    initialise({ binaries, dataDir, user, password: options.password })
  }
  const { pid, port } = await launch({ binaries, dataDir, user, options })
  return handle(pid, port, options.password, dataDir)
}

type Launch = {
  binaries: string
  dataDir: string
  user: ServerUser | null
  options: EmbeddedPostgresOptions
}

// After a kill -9, orphaned backends hold the data directory for seconds; a port may be taken under our hands.
const retryable = /lock file .* already exists|block .* still in use|could not bind IPv4/

async function launch(input: Launch): Promise<{ pid: number; port: number }> {
  const { dataDir, options } = input
  const deadline = Date.now() + startTimeoutMs
  for (;;) {
    const port = await freePort(options.port ?? 54320)
    const child = spawnServer(input, port)
    const exited = exitOf(child)
    try {
      const url = adminUrl(port, options.password)
      await waitUntilAnswering(url, () => !exited.isOver, dataDir)
      if (child.pid === undefined) throw new Error('Postgres could not be started')
      return { pid: child.pid, port }
    } catch (error) {
      if (!exited.isOver || !retryable.test(logTail(dataDir)) || Date.now() > deadline) throw error
      await sleep(500)
    }
  }
}

function spawnServer({ binaries, dataDir, user, options }: Launch, port: number): ChildProcess {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '400',
    password_encryption: 'scram-sha-256',
    log_timezone: 'UTC',
    timezone: 'UTC',
    ...options.settings,
  }
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  // One log per start: what it says at the end is about this attempt. A new file, because orphans of a killed server
  // still write into theirs.
  rmSync(logFile(dataDir), { force: true })
  const log = openSync(logFile(dataDir), 'w')
  const child = spawn(join(binaries, 'bin/postgres'), ['-D', dataDir, ...args], {
    detached: true,
    stdio: ['ignore', log, log],
    ...environment(user),
  })
  closeSync(log)
  child.unref()
  return child
}

function handle(pid: number, port: number, password: string, dataDir: string): EmbeddedPostgres {
  return {
    url: adminUrl(port, password),
    port,
    pid,
    dataDir,
    stop: () => stopServer(pid),
  }
}

/** Ends a server: politely first, by force at last. */
export async function stopServer(pid: number): Promise<void> {
  // SIGINT is Postgres' fast shutdown, SIGQUIT its immediate one (recovers at the next start).
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!isAlive(pid)) return
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    const deadline = Date.now() + stopTimeoutMs
    while (isAlive(pid) && Date.now() < deadline) await sleep(25)
  }
}

function initialise(input: {
  binaries: string
  dataDir: string
  user: ServerUser | null
  password: string
}): void {
  const { binaries, dataDir, user, password } = input
  // Into a folder beside it, renamed at the end: an interrupted start leaves nothing half made.
  const fresh = `${dataDir}.new`
  const passwordFile = `${dataDir}.password`
  rmSync(fresh, { recursive: true, force: true })
  makeFolder(fresh, user)
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user) chownSync(passwordFile, user.uid, user.gid)
  try {
    const args = ['-D', fresh, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
    const locale = [
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ]
    execFileSync(join(binaries, 'bin/initdb'), [...args, ...locale, '--no-sync'], {
      stdio: ['ignore', 'ignore', 'pipe'],
      ...environment(user),
    })
  } finally {
    rmSync(passwordFile, { force: true })
  }
  rmSync(dataDir, { recursive: true, force: true })
  renameSync(fresh, dataDir)
}

/** The folder for the data, reachable by the server's user; moved to a system folder when it cannot be. */
function placeData(wanted: string, user: ServerUser | null): string {
  mkdirSync(dirname(wanted), { recursive: true })
  if (user === null || isReachable(dirname(wanted), user)) {
    makeFolder(wanted, user)
    return realpathSync(wanted)
  }
  const moved = join(
    systemFolder,
    `data-${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}`,
  )
  makeSystemFolder()
  makeFolder(moved, user)
  process.stderr.write(`The database's user cannot reach ${wanted}: its data is in ${moved}\n`)
  return moved
}

function makeFolder(path: string, user: ServerUser | null): void {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  chmodSync(path, 0o700)
  if (user) chownSync(path, user.uid, user.gid)
}

/** The live server of a data directory. A pid that was given to another program since is not one. */
function runningServer(dataDir: string): { pid: number; port: number } | null {
  const file = join(dataDir, 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  const port = Number(lines[3])
  if (!(pid > 1) || !(port > 0) || !isAlive(pid)) return null
  const command = commandLine(pid)
  return command.includes('postgres') && command.includes(dataDir) ? { pid, port } : null
}

async function waitUntilAnswering(
  url: string,
  isRunning: () => boolean,
  dataDir: string,
): Promise<void> {
  const deadline = Date.now() + startTimeoutMs
  for (;;) {
    if (!isRunning()) throw new Error(`Postgres ended while starting:\n${logTail(dataDir)}`)
    try {
      await withClient({ connectionString: url, connectionTimeoutMillis: 2_000 }, (client) =>
        client.query('SELECT 1'),
      )
      return
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      // 28P01: the data directory was made with another password; waiting will not help.
      if (code === '28P01') throw error
      if (Date.now() > deadline) throw error
    }
    await sleep(40)
  }
}

function environment(user: ServerUser | null) {
  // NODE_ENV because Next's types ask it of every environment
  const env = {
    PATH: process.env.PATH ?? '',
    LC_ALL: 'C',
    TZ: 'UTC',
    NODE_ENV: 'production' as const,
  }
  // The current folder may be closed to the server's user; the root never is.
  return { cwd: '/', env, ...(user ?? {}) }
}

function adminUrl(port: number, password: string): string {
  return `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`
}

function logFile(dataDir: string): string {
  return `${dataDir}.log`
}

function logTail(dataDir: string): string {
  return existsSync(logFile(dataDir)) ? readFileSync(logFile(dataDir), 'utf8').slice(-2_000) : ''
}
