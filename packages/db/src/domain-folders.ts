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

/** Name under which the tables of infrastructure.sql are recorded in each domain. */
export const infrastructureMigration = '00000000000000_infrastructure'

/** A domain's migrations in order, the infrastructure first. */
export function readMigrations(domain: string): Migration[] {
  const root = prismaFolder()
  const folder = join(root, domain, 'migrations')
  const names = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : []
  return [
    {
      name: infrastructureMigration,
      sql: readFileSync(join(root, 'infrastructure.sql'), 'utf8'),
      earlierChecksums: [],
    },
    ...names.map((name) => ({
      name,
      sql: readFileSync(join(folder, name, 'migration.sql'), 'utf8'),
      earlierChecksums: readEarlierChecksums(join(folder, name, 'earlier.sha256')),
    })),
  ]
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
