import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { databaseOf, domainUrl, withClient, withDatabase } from './connection.ts'
import {
  infrastructure,
  listDomains,
  prismaFolder,
  readMigrations,
  readSchemaFiles,
  tablesOf,
} from './domain-folders.ts'
import { applyMigrations, targetOf, withPreparedDatabase } from './migrate.ts'
import { type EngineTarget, withSchemaEngine } from './schema-engine.ts'
import {
  compareFunctions,
  differenceInWords,
  FunctionChangeRefused,
  type FunctionDifference,
  functionScript,
} from './sql-functions.ts'

/**
 * What it would take to bring a domain's database from what it is to what schema.prisma says.
 * @returns SQL, empty when both are in step
 */
export async function driftOf(domain: string): Promise<string> {
  return scriptTo(domain, targetOf(domainUrl(domain), domain))
}

/** Where the functions of a domain's database are not those of `prisma/<domain>/functions`: a sentence each. */
export async function functionDriftOf(domain: string): Promise<string[]> {
  const differences = await asOwner(domainUrl(domain), domain, (owner) =>
    compareFunctions(owner, domain),
  )
  return differences.map(differenceInWords)
}

/**
 * Authors a migration: replays the domain's migrations in a scratch database and writes what is missing there to
 * `prisma/<domain>/migrations/<stamp>_<name>/migration.sql`, to be checked by hand. For `infrastructure` it writes what
 * infrastructure.prisma has and no domain's tables.
 * @returns the file's path, or null when nothing is missing
 * @throws FunctionChangeRefused, which says what to write by hand, where a function cannot be replaced; then nothing is
 * written
 */
export async function diff(target: string, name: string): Promise<string | null> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error('a migration is named in snake_case')
  const domain = target === infrastructure ? listDomains()[0] : target
  if (!domain) throw new Error('no domain has a schema')
  const home = domainUrl(domain)
  const scratch = withDatabase(
    home,
    `corridor_scratch_${process.pid}_${randomUUID().replaceAll('-', '')}`,
  )
  try {
    const script = await withPreparedDatabase(scratch, false, async (admin) => {
      await applyMigrations(admin, scratch, domain)
      const others = tablesOf(target === infrastructure ? domain : infrastructure)
      const tables = await scriptTo(domain, targetOf(scratch, domain), others)
      if (target === infrastructure) return tables
      const functions = await missingFunctions(scratch, domain, tables)
      return [tables, functions].filter((text) => text !== '').join('\n')
    })
    return script === '' ? null : writeMigration(target, name, script)
  } finally {
    await withClient({ connectionString: withDatabase(home, 'postgres').href }, (admin) =>
      admin.query(`DROP DATABASE IF EXISTS ${databaseOf(scratch)} WITH (FORCE)`),
    )
  }
}

function writeMigration(target: string, name: string, script: string): string {
  const folder = join(prismaFolder(), target, 'migrations', `${nextStamp(target)}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'migration.sql'), script)
  return join(folder, 'migration.sql')
}

/** The time, or just after the last migration: what replaces a function has to run after all that did so before. */
function nextStamp(target: string): string {
  const others = target === infrastructure ? listDomains() : [target]
  const taken = others.flatMap(readMigrations).map(({ name }) => Number(name.slice(0, 14)))
  const now = Number(new Date().toISOString().replace(/\D/g, '').slice(0, 14))
  return String(Math.max(now, ...taken.map((stamp) => stamp + 1)))
}

/** The texts that bring the functions to what their files say, once the tables are as they will be. It tries them. */
async function missingFunctions(url: URL, domain: string, tables: string): Promise<string> {
  return asOwner(url, domain, async (owner) => {
    await owner.query(tables)
    const script = functionScript(await compareFunctions(owner, domain))
    let left: FunctionDifference[]
    try {
      await owner.query(script)
      left = await compareFunctions(owner, domain)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new FunctionChangeRefused(
        `Postgres refuses: ${reason}. Nothing was written: write this migration by hand.`,
      )
    }
    if (left.length > 0) throw new Error(left.map(differenceInWords).join('\n'))
    return script
  })
}

/** A transaction of the schema's owner that is rolled back whatever happens. */
async function asOwner<T>(
  url: URL,
  domain: string,
  work: (owner: pg.Client) => Promise<T>,
): Promise<T> {
  const { role, searchPath } = targetOf(url, domain)
  const options = `-c role=${role} -c search_path=${searchPath}`
  return withClient({ connectionString: url.href, options }, async (owner) => {
    await owner.query('BEGIN')
    try {
      return await work(owner)
    } finally {
      await owner.query('ROLLBACK')
    }
  })
}

async function scriptTo(
  domain: string,
  target: EngineTarget,
  othersTables: readonly string[] = [],
): Promise<string> {
  const files = Object.entries(readSchemaFiles(domain)).map(([path, content]) => ({
    path,
    content,
  }))
  const { stdout } = await withSchemaEngine(target, domain, (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: prismaFolder() },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: {
        externalTables: othersTables.map((table) => `${domain}.${table}`),
        externalEnums: [],
      },
    }),
  )
  const script = stdout ?? ''
  return script.trim() === '-- This is an empty migration.' ? '' : script
}
