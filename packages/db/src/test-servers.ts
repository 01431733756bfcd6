import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import type { TestProject } from 'vitest/node'
import { withClient, withDatabase } from './connection.ts'
import { listDomains, readMigrations } from './domain-folders.ts'
import { startEmbeddedPostgres, stopServer } from './embedded-postgres.ts'
import { generateClients } from './generate.ts'
import { migrateAll } from './migrate.ts'
import { commandLine, isAlive } from './server-process.ts'

/** A server that tests clone their databases on, with the domains that live there. */
export type TestServer = {
  readonly adminUrl: string
  readonly template: string
  readonly domains: readonly string[]
}

declare module 'vitest' {
  interface ProvidedContext {
    testServers: TestServer[]
  }
}

/** One secret for all test roles: parallel runs may share a server, whose roles are common to all databases. */
export const testRoleSecret = 'role-secret-of-tests-only'

const templateLock = 7_326_002
const serversWhenSplit = 3
const folderPrefix = 'corridor-test-'
const ownerFile = 'owner.pid'
const leftoverAgeMs = 2 * 60 * 60 * 1000

type Started = { readonly testServers: TestServer[]; readonly stop: () => Promise<void> }

// The projects of a run load this module each for itself, and share the servers.
const sharedKey = Symbol.for('corridor.test-servers')
const holder: typeof globalThis & {
  [sharedKey]?: { users: number; readonly started: Promise<Started> }
} = globalThis

/**
 * Before the database tests: generates clients, starts Postgres (or uses `TEST_DATABASE_URL`) and migrates a template.
 * `TEST_SPLIT=1` starts three servers and deals the domains out to them.
 *
 * A domain that cannot be migrated is reported and left out, except where `CI=true`: there it fails the run.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  holder[sharedKey] ??= { users: 0, started: startForAll() }
  const shared = holder[sharedKey]
  shared.users++
  const { testServers, stop } = await shared.started
  project.provide('testServers', testServers)
  return async () => {
    shared.users--
    if (shared.users === 0) await stop()
  }
}

async function startForAll(): Promise<Started> {
  const isStrict = process.env.CI === 'true'
  const onFailure = isStrict ? undefined : report
  await generateClients({ onFailure })
  const { urls, stop } = await startServers()
  try {
    const domains = listDomains()
    const servers: TestServer[] = []
    for (const [index, adminUrl] of urls.entries()) {
      const own = domains.filter((_, position) => position % urls.length === index)
      const { template, failed } = await buildTemplate(adminUrl, own, isStrict)
      const domainsThere = own.filter((domain) => !failed.includes(domain))
      servers.push({ adminUrl, template, domains: domainsThere })
    }
    return { testServers: servers, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function startServers(): Promise<{ urls: string[]; stop: () => Promise<void> }> {
  const isSplit = process.env.TEST_SPLIT === '1'
  const given = process.env.TEST_DATABASE_URL
  if (given && !isSplit) return { urls: [given], stop: async () => {} }
  await reapAbandoned()
  const folder = mkdtempSync(join(tmpdir(), folderPrefix))
  chmodSync(folder, 0o755)
  writeFileSync(join(folder, ownerFile), String(process.pid))
  const servers = await Promise.all(
    Array.from({ length: isSplit ? serversWhenSplit : 1 }, (_, index) =>
      startEmbeddedPostgres({
        dataDir: join(folder, `postgres-${index}`),
        port: 55_000 + Math.floor(Math.random() * 5_000),
        password: randomBytes(12).toString('hex'),
        settings: {
          // Nothing here outlives the run, so nothing needs to survive a power cut.
          fsync: 'off',
          full_page_writes: 'off',
          synchronous_commit: 'off',
          // New statistics in the middle of a test are a reason to plan anew, which one of them counts.
          autovacuum: 'off',
        },
      }),
    ),
  )
  return {
    urls: servers.map((server) => server.url),
    stop: async () => {
      await Promise.all(servers.map((server) => server.stop()))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Stops the servers of runs that were killed, and removes their data. */
async function reapAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(folderPrefix))) {
    const folder = join(tmpdir(), name)
    // No owner yet: a run that is just starting.
    const owner = readPid(join(folder, ownerFile))
    if (owner === null || isAlive(owner)) continue
    for (const data of readdirSync(folder)) {
      const pid = readPid(join(folder, data, 'postmaster.pid'))
      if (pid !== null && commandLine(pid).includes(join(folder, data))) await stopServer(pid)
    }
    rmSync(folder, { recursive: true, force: true })
  }
}

function readPid(file: string): number | null {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || null
  } catch {
    return null
  }
}

/** A migrated database to clone from, made once per state of the migrations on a server. */
async function buildTemplate(
  adminUrl: string,
  domains: readonly string[],
  isStrict: boolean,
): Promise<{ template: string; failed: string[] }> {
  const template = `corridor_template_${stateOf(domains)}`
  return withClient({ connectionString: adminUrl }, async (admin) => {
    await admin.query('SELECT pg_advisory_lock($1)', [templateLock])
    const known = await failuresOf(admin, template)
    if (known === null) await dropLeftovers(admin)
    const failures = known ?? (await makeTemplate(admin, adminUrl, template, domains, isStrict))
    for (const [domain, reason] of Object.entries(failures)) report(domain, reason)
    const failed = Object.keys(failures)
    if (isStrict && failed.length > 0) throw new Error(`not migrated: ${failed.join(', ')}`)
    return { template, failed }
  })
}

async function makeTemplate(
  admin: pg.Client,
  adminUrl: string,
  template: string,
  domains: readonly string[],
  isStrict: boolean,
): Promise<Record<string, string>> {
  const building = `${template}_building`
  await admin.query(`DROP DATABASE IF EXISTS ${building} WITH (FORCE)`)
  const failures: Record<string, string> = {}
  const onFailure = (domain: string, error: unknown) => {
    failures[domain] = error instanceof Error ? error.message : String(error)
  }
  const url = withDatabase(new URL(adminUrl), building).href
  await withEnvironment(testEnvironment(domains, url), () =>
    migrateAll({ domains, onFailure: isStrict ? undefined : onFailure }),
  )
  const comment = admin.escapeLiteral(JSON.stringify(failures))
  await admin.query(`COMMENT ON DATABASE ${building} IS ${comment}`)
  await admin.query(`ALTER DATABASE ${building} RENAME TO ${template}`)
  return failures
}

/** Environment under which domains find a test database. */
export function testEnvironment(domains: readonly string[], url: string): Record<string, string> {
  const own = domains.map((domain) => [`${domain.toUpperCase()}_DATABASE_URL`, url])
  return {
    ...Object.fromEntries(own),
    DATABASE_URL: url,
    JOBS_DATABASE_URL: url,
    DATABASE_ROLE_SECRET: testRoleSecret,
  }
}

async function withEnvironment<T>(
  values: Record<string, string>,
  work: () => Promise<T>,
): Promise<T> {
  const before = Object.keys(values).map((name) => [name, process.env[name]] as const)
  Object.assign(process.env, values)
  try {
    return await work()
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}

/** What failed when the template was made; null when there is none. */
async function failuresOf(
  admin: pg.Client,
  template: string,
): Promise<Record<string, string> | null> {
  const { rows } = await admin.query<{ comment: string | null }>(
    `SELECT shobj_description(oid, 'pg_database') AS comment FROM pg_database WHERE datname = $1`,
    [template],
  )
  const [row] = rows
  if (!row) return null
  return row.comment ? JSON.parse(row.comment) : {}
}

/** Databases of runs that were killed stay on a server that is shared. Their names carry the time of their making. */
async function dropLeftovers(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(
    `SELECT datname FROM pg_database WHERE datname ~ '^corridor_test_\\d+_'`,
  )
  for (const { datname } of rows) {
    const madeAtMs = Number(datname.split('_')[2])
    if (Date.now() - madeAtMs < leftoverAgeMs) continue
    await admin.query(`DROP DATABASE IF EXISTS ${admin.escapeIdentifier(datname)} WITH (FORCE)`)
  }
}

/** Hash of everything that a template is made from. */
function stateOf(domains: readonly string[]): string {
  const hash = createHash('sha256').update(testRoleSecret)
  for (const domain of domains) hash.update(JSON.stringify([domain, readMigrations(domain)]))
  for (const file of ['roles.ts', 'migrate.ts'])
    hash.update(readFileSync(join(import.meta.dirname, file)))
  return hash.digest('hex').slice(0, 12)
}

function report(domain: string, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error)
  process.stderr.write(`\n[test database] ${domain} is left out: ${reason}\n`)
}
