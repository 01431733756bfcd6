import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { withDatabase } from '@corridor/db/connection'
import { startEmbeddedPostgres } from '@corridor/db/embedded-postgres'
import { builtArguments } from '../paths.ts'
import { isVerbose } from '../terminal.ts'
import { onStop } from './lifecycle.ts'
import { printPrefixed } from './line-prefix.ts'
import { type Environment, mustRun } from './processes.ts'
import { builtFileOf } from './servers.ts'

const databaseName = 'corridor'

export type Database = {
  /** Administrator's URL; migrating makes the database that it names. */
  readonly url: string
  /** Process of the embedded server; null where the operator's own is used. */
  readonly pid: number | null
  readonly port: number | null
  stop(): Promise<void>
}

/** The operator's server (DATABASE_URL), or an embedded one whose data is in `<dataDir>/postgres`. */
export async function startDatabase(input: {
  dataDir: string
  password: string
  port?: number
  settings?: Readonly<Record<string, string>>
  folder?: string
}): Promise<Database> {
  mkdirSync(input.dataDir, { recursive: true })
  const server = await startEmbeddedPostgres({
    dataDir: join(input.dataDir, input.folder ?? 'postgres'),
    password: input.password,
    ...(input.port === undefined ? {} : { port: input.port }),
    ...(input.settings === undefined ? {} : { settings: input.settings }),
  })
  const release = onStop('databases', () => server.stop())
  return {
    url: withDatabase(new URL(server.url), databaseName).href,
    pid: server.pid,
    port: server.port,
    stop: async () => {
      release()
      await server.stop()
    },
  }
}

/** A server that someone else runs. */
export function foreignDatabase(url: string): Database {
  return { url, pid: null, port: null, stop: async () => undefined }
}

/**
 * Makes roles and schemas, applies what is missing of the migrations and, unless told not to, seeds the demo world. Runs
 * what `buildServers` built.
 */
export async function prepareDatabase(
  env: Environment,
  options: { isSeeded: boolean },
): Promise<void> {
  await mustRun({
    name: 'db',
    colour: 'blue',
    command: process.execPath,
    words: [
      ...builtArguments,
      builtFileOf('prepare-database'),
      ...(options.isSeeded ? ['seed'] : []),
    ],
    env: { ...env, SERVICE_NAME: 'setup', LOG_LEVEL: env.LOG_LEVEL ?? 'warn' },
    onLine: (line) => {
      if (isVerbose || line.startsWith('upgrade: ')) printPrefixed('db', 'blue', line)
    },
  })
}
