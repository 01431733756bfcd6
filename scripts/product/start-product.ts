import { join } from 'node:path'
import { requireCompleteDeployment } from '@corridor/kernel/deployment'
import { ownHost } from '@corridor/kernel/listen-host'
import { builtArguments, root, typescriptArguments } from '../paths.ts'
import { step } from '../terminal.ts'
import { buildApps } from './build-apps.ts'
import { type Database, foreignDatabase, prepareDatabase, startDatabase } from './database.ts'
import {
  appEnvironment,
  deploymentEnvironment,
  type Mode,
  type Ports,
  withoutCredentials,
  workerEnvironment,
} from './environment.ts'
import { isStopping, onStop } from './lifecycle.ts'
import { printPrefixed, wantsAttention } from './line-prefix.ts'
import { type Environment, type RunningProgram, startProgram } from './processes.ts'
import { waitUntilReady } from './ready.ts'
import { processStart, recorded, removeRecord, writeRecord } from './run-record.ts'
import { loadSecrets, type Secrets } from './secrets.ts'
import { builtFileOf, type ServerName, sourceOf } from './servers.ts'

const readyTimeoutMs = 120_000

export type ProductOptions = {
  readonly mode: Mode
  readonly dataDir: string
  readonly ports: Ports
  /** The operator's server; an embedded one is started where it is absent. */
  readonly databaseUrl?: string
  /** Port of the embedded server. */
  readonly databasePort?: number
  readonly databaseSettings?: Readonly<Record<string, string>>
  /** Further variables for every process, `<DOMAIN>_DATABASE_URL` for one. */
  readonly extra?: Environment
  /** Where the processes' lines go instead of the terminal. */
  readonly onLine?: (name: string, line: string) => void
}

export type Product = {
  readonly webUrl: string
  readonly adminUrl: string
  readonly env: Environment
  /** Resolves with the name of the first program that ends by itself. */
  readonly firstEnd: Promise<{ name: string; code: number }>
  stop(): Promise<void>
}

/** How Node runs a server: the built file in production; the source in development, begun again when it changes. */
function wordsFor(name: ServerName, mode: Mode): string[] {
  if (mode === 'production') return [...builtArguments, builtFileOf(name)]
  // Node's own watcher restarts a server when a module that it imported changes; pages are Next's affair.
  // Only our own packages: what Next compiles in an app must not restart the server that asked for it.
  const watch = [`--watch-path=${join(root, 'packages')}`, '--watch-preserve-output']
  return [...watch, ...typescriptArguments(), sourceOf(name)]
}

function startPrograms(
  options: ProductOptions,
  shared: Environment,
  secrets: Secrets,
): RunningProgram[] {
  const { mode, ports } = options
  // The addresses and logins must stay in sight: what merely happened is read in the log files.
  const { LOG_LEVEL: chosenLevel } = process.env
  const isCalm = mode === 'production' && !chosenLevel
  const start = (
    name: 'web' | 'admin' | 'worker',
    colour: 'green' | 'magenta' | 'yellow',
    env: Environment,
  ) =>
    startProgram({
      name,
      colour,
      command: process.execPath,
      words: wordsFor(name, mode),
      env,
      onLine: (line) => {
        if (options.onLine) options.onLine(name, line)
        else if (!isCalm || wantsAttention(line)) printPrefixed(name, colour, line)
      },
    })
  return [
    start('worker', 'yellow', workerEnvironment(ports.workerHealth, shared, secrets)),
    start('web', 'green', appEnvironment('web', ports.web, shared, secrets)),
    start('admin', 'magenta', appEnvironment('admin', ports.admin, shared, secrets)),
  ]
}

function record(dataDir: string, database: Database, programs: readonly RunningProgram[]): void {
  const processes = programs.map(({ name, pid }) => recorded(name, pid))
  if (database.pid !== null) processes.push(recorded('db', database.pid))
  writeRecord(dataDir, { processes, databaseUrl: database.url })
}

async function waitForApps(ports: Ports, ended: () => string | null): Promise<void> {
  const isOver = () => ended() !== null || isStopping()
  const apps = [
    ['web', ports.web],
    ['admin', ports.admin],
    ['worker', ports.workerHealth],
  ] as const
  await Promise.all(
    apps.map(([name, port]) =>
      waitUntilReady({
        name,
        url: `http://${ownHost(process.env)}:${port}/readyz`,
        timeoutMs: readyTimeoutMs,
        isOver,
      }),
    ),
  )
}

/** The embedded server is no child of ours when it was taken over, so it is asked every second. */
async function databaseEnd(pid: number): Promise<{ name: string; code: number }> {
  const startedAt = processStart(pid)
  while (processStart(pid) === startedAt) await new Promise((resolve) => setTimeout(resolve, 1000))
  return { name: 'db', code: 1 }
}

async function openDatabase(options: ProductOptions, secrets: Secrets): Promise<Database> {
  const { dataDir, databasePort, databaseSettings } = options
  if (options.databaseUrl) return foreignDatabase(options.databaseUrl)
  return step('Database', () =>
    startDatabase({
      dataDir,
      password: secrets.databasePassword,
      ...(databasePort === undefined ? {} : { port: databasePort }),
      ...(databaseSettings === undefined ? {} : { settings: databaseSettings }),
    }),
  )
}

/**
 * Brings the whole product up: database; migrations with the demo world, and the build of the pages beside them; then web,
 * admin and worker. Returns when both apps are ready. `buildPrograms` comes before it.
 * Everything that it starts ends with the command.
 * @throws IncompleteDeployment before anything is started, Error when a step fails
 */
export async function startProduct(options: ProductOptions): Promise<Product> {
  const { dataDir, ports, mode } = options
  // what npm start runs is a demo unless its operator says otherwise
  requireCompleteDeployment({ CORRIDOR_DEMO: '1', ...process.env, ...options.extra }, 'launcher')
  const secrets = loadSecrets(dataDir)
  onStop('files', () => removeRecord(dataDir))
  const database = await openDatabase(options, secrets)
  record(dataDir, database, [])
  const shared = deploymentEnvironment({
    mode,
    dataDir,
    secrets,
    ports,
    databaseUrl: database.url,
    ...(options.extra ? { extra: options.extra } : {}),
  })
  const isDemo = shared.CORRIDOR_DEMO === '1'
  await Promise.all([
    step(isDemo ? 'Migrations and demo world' : 'Migrations', () =>
      prepareDatabase(shared, { isSeeded: isDemo }),
    ),
    mode === 'production' ? step('Pages', () => buildApps(shared)) : undefined,
  ])
  // a build that is interrupted may end with 0, and what starts after the stop is stopped by nobody
  if (isStopping()) throw new Error('stopped while starting')

  const programs = startPrograms(options, withoutCredentials(shared), secrets)
  record(dataDir, database, programs)
  let ended: string | null = null
  const ends = programs.map(async (program) => ({ name: program.name, code: await program.ended }))
  if (database.pid !== null) ends.push(databaseEnd(database.pid))
  const firstEnd = Promise.race(ends).then((end) => {
    ended = end.name
    return end
  })
  await step('Web, admin and worker', () => waitForApps(ports, () => ended))
  return {
    webUrl: shared.WEB_URL ?? `http://localhost:${ports.web}`,
    adminUrl: shared.ADMIN_URL ?? `http://localhost:${ports.admin}`,
    env: shared,
    firstEnd,
    stop: async () => {
      await Promise.all(programs.map((program) => program.stop()))
      await database.stop()
      removeRecord(dataDir)
    },
  }
}
