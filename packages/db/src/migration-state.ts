import pg from 'pg'
import { domainUrl, withClient } from './connection.ts'
import { listDomains, readMigrations } from './domain-folders.ts'

type Named = { readonly domain: string; readonly name: string }

export type MigrationState = {
  /** Nothing was ever migrated here. */
  readonly isNew: boolean
  /** Known to this version, and not applied. */
  readonly pending: readonly Named[]
  /** Applied, and not known to this version. */
  readonly unknown: readonly Named[]
}

/** Data that a newer version has migrated: this one must not touch it. Nothing was changed when it is thrown. */
export class DataNewerThanCode extends Error {
  readonly code = 'data.newer-than-code'

  constructor(unknown: readonly Named[]) {
    const names = unknown.map(({ domain, name }) => `  ${domain}: ${name}`)
    super(
      [
        'data.newer-than-code: a newer version of Corridor has worked on this data. This version does not know',
        ...names,
        'Nothing was changed and nothing was started. Start the newer version again, or put back a copy of the data',
        'from before its first start.',
      ].join('\n'),
    )
    this.name = 'DataNewerThanCode'
    // printed as it is: where in our code it was noticed helps nobody
    this.stack = this.message
  }
}

const noSuchDatabase = '3D000'

async function appliedTo(domain: string): Promise<string[]> {
  const table = `${domain}._prisma_migrations`
  try {
    return await withClient({ connectionString: domainUrl(domain).href }, async (client) => {
      const found = await client.query('SELECT to_regclass($1) AS found', [table])
      if (found.rows[0]?.found === null) return []
      const { rows } = await client.query<{ migration_name: string }>(
        `SELECT migration_name FROM ${table}
         WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
      )
      return rows.map((row) => row.migration_name)
    })
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === noSuchDatabase) return []
    throw error
  }
}

/** What was applied to domains of a newer version, on the servers of those that are known here. */
async function appliedElsewhere(domains: readonly string[]): Promise<Named[]> {
  const databases = new Map(
    domains.map((domain) => {
      const { host, pathname, href } = domainUrl(domain)
      return [host + pathname, href]
    }),
  )
  const found: Named[] = []
  for (const connectionString of databases.values()) {
    found.push(...(await appliedToOthers(connectionString)))
  }
  return found
}

async function appliedToOthers(connectionString: string): Promise<Named[]> {
  const known = listDomains()
  try {
    return await withClient({ connectionString }, async (client) => {
      // by its owner: another program may keep its own tables of Prisma in the same database
      const { rows: schemas } = await client.query<{ domain: string }>(
        `SELECT nspname AS domain FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
         WHERE relname = '_prisma_migrations' AND relkind = 'r' AND nspname <> ALL($1)
           AND pg_get_userbyid(nspowner) = 'corridor_' || nspname || '_owner' ORDER BY nspname`,
        [known],
      )
      const found: Named[] = []
      for (const { domain } of schemas) {
        const { rows } = await client.query<{ name: string }>(
          `SELECT migration_name AS name FROM ${pg.escapeIdentifier(domain)}._prisma_migrations
           WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
        )
        found.push(...rows.map(({ name }) => ({ domain, name })))
      }
      return found
    })
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === noSuchDatabase) return []
    throw error
  }
}

/**
 * What an upgrade would do: the migrations of every domain, those that its database has and those that there are.
 * Only reads; a database that does not exist yet counts as new.
 */
export async function readMigrationState(domains = listDomains()): Promise<MigrationState> {
  const pending: Named[] = []
  const unknown: Named[] = []
  let isNew = true
  for (const domain of domains) {
    const applied = await appliedTo(domain)
    const known = readMigrations(domain).map(({ name }) => name)
    if (applied.length > 0) isNew = false
    pending.push(
      ...known.filter((name) => !applied.includes(name)).map((name) => ({ domain, name })),
    )
    unknown.push(
      ...applied.filter((name) => !known.includes(name)).map((name) => ({ domain, name })),
    )
  }
  unknown.push(...(await appliedElsewhere(domains)))
  return { isNew, pending, unknown }
}
