import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Where schemas and migrations are: `<repository>/prisma`, unless a test says otherwise. */
export function prismaFolder(): string {
  return process.env.CORRIDOR_PRISMA_FOLDER ?? resolve(import.meta.dirname, '../../../prisma')
}

/** Every domain that has a Prisma schema, sorted by name. */
export function listDomains(): string[] {
  const root = prismaFolder()
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'schema.prisma')))
    .map((entry) => entry.name)
    .sort()
}

export type Migration = {
  readonly name: string
  readonly sql: string
  /** SHA-256 of other texts under which it was published, where later migrations lead from there to the same. */
  readonly earlierChecksums: readonly string[]
}

/**
 * The folder of migrations that every domain gets, for what is the same in all: outbox, inbox, relay cursor and
 * idempotency keys. They are recorded in each domain under their folder's name, as its own are.
 */
export const infrastructure = 'infrastructure'

/**
 * A domain's migrations and those of the infrastructure, in the order of their stamps.
 * @throws Error when both have one of the same name, which could be recorded once only
 */
export function readMigrations(domain: string): Migration[] {
  const migrations = [...migrationsIn(infrastructure), ...migrationsIn(domain)]
  const names = new Set(migrations.map(({ name }) => name))
  if (names.size !== migrations.length) {
    throw new Error(`${domain}: a migration has the name of one of the infrastructure's`)
  }
  return migrations.sort((one, other) => (one.name < other.name ? -1 : 1))
}

function migrationsIn(folderName: string): Migration[] {
  const folder = join(prismaFolder(), folderName, 'migrations')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      name,
      sql: readFileSync(join(folder, name, 'migration.sql'), 'utf8'),
      earlierChecksums: readEarlierChecksums(join(folder, name, 'earlier.sha256')),
    }))
}

/** A checksum a line; what follows it is for people. */
function readEarlierChecksums(file: string): string[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8').match(/^[0-9a-f]{64}/gm) ?? []
}

/** The Prisma schema of a domain with the infrastructure's models: file name -> content. */
export function readSchemaFiles(domain: string): Record<string, string> {
  const root = prismaFolder()
  return {
    'schema.prisma': readFileSync(join(root, domain, 'schema.prisma'), 'utf8'),
    'infrastructure.prisma': readFileSync(join(root, 'infrastructure.prisma'), 'utf8'),
  }
}

export type FunctionFile = {
  readonly name: string
  /** As people write it: `prisma/<domain>/functions/<name>.sql`. */
  readonly path: string
  readonly sql: string
}

/** The texts of a domain's SQL functions, by name: the only ones that a person edits (ADR 25). */
export function readFunctionFiles(domain: string): FunctionFile[] {
  const folder = join(prismaFolder(), domain, 'functions')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => ({
      name: file.slice(0, -'.sql'.length),
      path: `prisma/${domain}/functions/${file}`,
      sql: readFileSync(join(folder, file), 'utf8'),
    }))
}

/** The tables that a domain's models are kept in, or the infrastructure's. */
export function tablesOf(folderName: string): string[] {
  const root = prismaFolder()
  const file =
    folderName === infrastructure
      ? join(root, 'infrastructure.prisma')
      : join(root, folderName, 'schema.prisma')
  return [...readFileSync(file, 'utf8').matchAll(/^\s*@@map\("(\w+)"\)/gm)].flatMap(
    ([, table]) => table ?? [],
  )
}
