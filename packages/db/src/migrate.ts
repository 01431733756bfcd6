import { createHash } from 'node:crypto'
import type pg from 'pg'
import {
  databaseOf,
  domainUrl,
  extensionsSchema,
  isSameDatabase,
  jobsUrl,
  ownerRole,
  withClient,
  withDatabase,
} from './connection.ts'
import { listDomains, type Migration, readMigrations } from './domain-folders.ts'
import { closeMigrationRecord, prepareDatabase, prepareDomain } from './roles.ts'
import { type EngineTarget, migrationList, withSchemaEngine } from './schema-engine.ts'

export type MigrationReport = {
  readonly domain: string
  /** Names of the migrations that this run applied. */
  readonly applied: readonly string[]
}

export type MigrateOptions = {
  /** Default: every domain with a folder. */
  readonly domains?: readonly string[]
  /** Called for a domain whose migration failed; without it the first failure is thrown. */
  readonly onFailure?: (domain: string, error: unknown) => void
}

// Arbitrary, ours: one migration at a time per server, because roles belong to the whole server.
const lockKey = 7_326_001

/**
 * Brings every domain's database up to date: databases, roles, schemas, then migrations under the owner's role.
 *
 * Repeatable; parallel runs wait for each other. The queue's schema is made in its database.
 * @throws Error of Postgres when a migration fails (nothing of that file remains)
 */
export async function migrateAll(options: MigrateOptions = {}): Promise<MigrationReport[]> {
  const names = options.domains ?? listDomains()
  const reports: MigrationReport[] = []
  for (const { url, domains } of groupByDatabase(names)) {
    const hasJobs = isSameDatabase(url, jobsUrl())
    await withPreparedDatabase(url, hasJobs, async (admin) => {
      for (const domain of domains) {
        try {
          reports.push({ domain, applied: await applyMigrations(admin, url, domain) })
        } catch (error) {
          if (!options.onFailure) throw failure(domain, error)
          options.onFailure(domain, error)
        }
      }
    })
  }
  return reports
}

/** `migrateAll` for one domain; the queue's schema is left alone unless it is in the same database. */
export async function migrateDomain(domain: string): Promise<MigrationReport> {
  const url = domainUrl(domain)
  return withPreparedDatabase(url, isSameDatabase(url, jobsUrl()), async (admin) => ({
    domain,
    applied: await applyMigrations(admin, url, domain),
  }))
}

/** Applies what a domain's database lacks, under its owner's role. @returns the names of what was applied */
export async function applyMigrations(
  admin: pg.Client,
  url: URL,
  domain: string,
): Promise<string[]> {
  const migrations = readMigrations(domain)
  await prepareDomain(admin, domain)
  const present = await assertUnchanged(admin, domain, migrations)
  // an ordinary start finds everything in place: the engine is not loaded to say so
  if (migrations.every(({ name }) => present.has(name))) {
    await closeMigrationRecord(admin, domain)
    return []
  }
  const applied = await withSchemaEngine(targetOf(url, domain), domain, async (engine) => {
    const output = await engine.applyMigrations({
      migrationsList: migrationList(migrations),
      filters: { externalTables: [], externalEnums: [] },
    })
    return output.appliedMigrationNames
  })
  await closeMigrationRecord(admin, domain)
  return applied
}

/**
 * A migration that was applied stays as it was, or as it was published earlier; one that failed left nothing, so it may
 * be tried again.
 * @returns the names of those that are applied
 */
async function assertUnchanged(
  admin: pg.Client,
  domain: string,
  migrations: readonly Migration[],
): Promise<ReadonlySet<string>> {
  const record = `${domain}._prisma_migrations`
  const { rows } = await admin.query('SELECT to_regclass($1) AS found', [record])
  if (rows[0]?.found === null) return new Set()
  await admin.query(
    `UPDATE ${record} SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL`,
  )
  const stored = await admin.query<{ migration_name: string; checksum: string }>(
    `SELECT migration_name, checksum FROM ${record} WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  )
  for (const row of stored.rows) {
    const migration = migrations.find((candidate) => candidate.name === row.migration_name)
    const checksum = migration && createHash('sha256').update(migration.sql).digest('hex')
    if (checksum === row.checksum || migration?.earlierChecksums.includes(row.checksum)) continue
    throw new Error(
      `${domain}: migration ${row.migration_name} was ${migration ? 'edited' : 'removed'} after it had been applied`,
    )
  }
  return new Set(stored.rows.map((row) => row.migration_name))
}

/** Creates the database when it is missing, takes the server's migration lock, and prepares what domains share. */
export async function withPreparedDatabase<T>(
  url: URL,
  hasJobs: boolean,
  work: (admin: pg.Client) => Promise<T>,
): Promise<T> {
  return withClient({ connectionString: withDatabase(url, 'postgres').href }, async (server) => {
    await server.query('SELECT pg_advisory_lock($1)', [lockKey])
    await createDatabase(server, databaseOf(url))
    return withClient({ connectionString: url.href }, async (admin) => {
      await prepareDatabase(admin, hasJobs)
      return work(admin)
    })
  })
}

async function createDatabase(server: pg.Client, name: string): Promise<void> {
  const found = await server.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
  if (found.rowCount !== 0) return
  const quoted = server.escapeIdentifier(name)
  await server.query(`CREATE DATABASE ${quoted}`)
  await server.query(`REVOKE ALL ON DATABASE ${quoted} FROM PUBLIC`)
}

/** A domain's schema in a database, as its owner sees it. */
export function targetOf(url: URL, domain: string): EngineTarget {
  return {
    url,
    schema: domain,
    role: ownerRole(domain),
    searchPath: `${domain},${extensionsSchema}`,
  }
}

function groupByDatabase(names: readonly string[]): { url: URL; domains: string[] }[] {
  const groups: { url: URL; domains: string[] }[] = [{ url: jobsUrl(), domains: [] }]
  for (const domain of names) {
    const url = domainUrl(domain)
    const group = groups.find((candidate) => isSameDatabase(candidate.url, url))
    if (group) group.domains.push(domain)
    else groups.push({ url, domains: [domain] })
  }
  return groups
}

function failure(domain: string, error: unknown): Error {
  const reason = error instanceof Error ? error.message : String(error)
  return new Error(`migrating ${domain} failed: ${reason}`, { cause: error })
}
