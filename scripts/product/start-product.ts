import { join } from 'node:path'
import { generateClients } from '@corridor/db/generate'
import { root, typescriptArguments } from '../paths.ts'
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

function startPrograms(
  options: ProductOptions,
  shared: Environment,
  secrets: Secrets,
): RunningProgram[] {
  const { mode, ports } = options
  // Node's own watcher restarts a server when a module that it imported changes; pages are Next's affair.
  // Only our own packages: what Next compiles in an app must not restart the server that asked for it.
  const watch =
    mode === 'development'
      ? [`--watch-path=${join(root, 'packages')}`, '--watch-preserve-output']
      : []
  // The addresses and logins must stay in sight: what merely happened is read in the log files.
  const { LOG_LEVEL: chosenLevel } = process.env
  const isCalm = mode === 'production' && !chosenLevel
  const start = (
    name: string,
    colour: 'green' | 'magenta' | 'yellow',
    file: string,
    env: Environment,
  ) =>
    startProgram({
      name,
      colour,
      command: process.execPath,
      words: [...watch, ...typescriptArguments, join(root, file)],
      env,
      onLine: (line) => {
        if (options.onLine) options.onLine(name, line)
        else if (!isCalm || wantsAttention(line)) printPrefixed(name, colour, line)
      },
    })
  return [
    start(
      'worker',
      'yellow',
      'packages/jobs/src/main.ts',
      workerEnvironment(ports.workerHealth, shared, secrets),
    ),
    start('web', 'green', 'apps/web/server.ts', appEnvironment('web', ports.web, shared, secrets)),
    start(
      'admin',
      'magenta',
      'apps/admin/server.ts',
      appEnvironment('admin', ports.admin, shared, secrets),
    ),
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
        url: `http://127.0.0.1:${port}/readyz`,
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

/**
 * Brings the whole product up: database, migrations, demo world, build, web, admin and worker; returns when both apps are ready.
 * Everything that it starts ends with the command.
 * @throws Error when a step fails
 */
export async function startProduct(options: ProductOptions): Promise<Product> {
  const { dataDir, ports, mode } = options
  const secrets = loadSecrets(dataDir)
  await step('Prisma clients', () => generateClients())
  onStop('files', () => removeRecord(dataDir))
  const database = options.databaseUrl
    ? foreignDatabase(options.databaseUrl)
    : await step('Database', () =>
        startDatabase({
          dataDir,
          password: secrets.databasePassword,
          ...(options.databasePort === undefined ? {} : { port: options.databasePort }),
          ...(options.databaseSettings === undefined ? {} : { settings: options.databaseSettings }),
        }),
      )
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
  await step(isDemo ? 'Migrations and demo world' : 'Migrations', () =>
    prepareDatabase(shared, { isSeeded: isDemo }),
  )
  if (mode === 'production') await step('Build', () => buildApps(shared))
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
    webUrl: `http://localhost:${ports.web}`,
    adminUrl: `http://localhost:${ports.admin}`,
    env: shared,
    firstEnd,
    stop: async () => {
      await Promise.all(programs.map((program) => program.stop()))
      await database.stop()
      removeRecord(dataDir)
    },
  }
}
