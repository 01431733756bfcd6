import { domainNames } from '@corridor/domain/domains'
import type { SourceTree } from './source-tree.ts'

/** What every domain has of its own, and packages/db alone reads and writes. */
export const infrastructure = 'infrastructure'

/** What packages/db handles for whoever has it: a domain's outbox where its rows are events, and a sandbox's messages. */
const handledInDb = new Set(['outbox_feed', 'read_outbox_feed', 'sandbox_webhook'])

/** Who owns the tables, views and functions of a name: several domains may have one of the same name. */
export type Owners = {
  readonly tables: ReadonlyMap<string, ReadonlySet<string>>
  readonly functions: ReadonlyMap<string, ReadonlySet<string>>
}

const schemaFile = /^prisma\/(?:([^/]+)\/schema|(infrastructure))\.prisma$/
const migrationFile = /^prisma\/([^/]+)\/migrations\/.*\.sql$/
const functionFile = /^prisma\/([^/]+)\/functions\/([^/]+)\.sql$/
const createdView = /\bCREATE (?:OR REPLACE )?VIEW (?:[a-z_]+\.)?([a-z_]+)/g

/** Reads the schemas, views and functions of all domains. */
export function readOwners(tree: SourceTree): Owners {
  const tables = new Map<string, Set<string>>()
  const functions = new Map<string, Set<string>>()
  for (const file of tree.files) {
    const [, domain, shared] = schemaFile.exec(file) ?? []
    const owner = domain ?? shared
    if (owner) {
      for (const [, name = ''] of tree.read(file).matchAll(/@@map\("([a-z_]+)"\)/g)) {
        add(tables, name, owner)
      }
    }
    const migrated = migrationFile.exec(file)?.[1]
    if (migrated) {
      for (const [, name = ''] of tree.read(file).matchAll(createdView)) add(tables, name, migrated)
    }
    const [, ofDomain, name] = functionFile.exec(file) ?? []
    if (ofDomain && name) add(functions, name, ofDomain)
  }
  return { tables, functions }
}

function add(owners: Map<string, Set<string>>, name: string, owner: string): void {
  const known = owners.get(name) ?? new Set()
  known.add(handledInDb.has(name) ? infrastructure : owner)
  owners.set(name, known)
}

const tableName =
  /\b(?:FROM|JOIN|INTO|UPDATE|TABLE|TRUNCATE|COPY|ONLY)\s+(?:ONLY\s+)?(?:"?([a-z_]+|\$)"?\.)?"?([a-z_]+)"?/gi
const functionName = /\b(?:([a-z_]+)\.)?([a-z_]+)\(/g
const schemaName = new RegExp(`\\b(${domainNames.join('|')})\\.([a-z_]+)`, 'g')

/** What a text of SQL names of somebody: the name, and whose it may be. */
export function ownedNames(
  sql: string,
  { tables, functions }: Owners,
): { name: string; owners: ReadonlySet<string> }[] {
  const found = new Map<string, ReadonlySet<string>>()
  for (const [, schema = '', name = ''] of sql.matchAll(schemaName)) {
    // a schema's outbox is the outbox of that domain, which packages/db has for all of them
    const owners = tables.get(name)
    if (owners)
      found.set(`${schema}.${name}`, owners.has(infrastructure) ? owners : new Set([schema]))
  }
  for (const [, schema, name = ''] of sql.matchAll(tableName)) {
    const owners = tables.get(name)
    if (owners && !isDomain(schema)) found.set(name, owners)
  }
  for (const [, , name = ''] of sql.matchAll(functionName)) {
    const owners = functions.get(name)
    if (owners) found.set(`${name}()`, owners)
  }
  return [...found].map(([name, owners]) => ({ name, owners }))
}

function isDomain(name: string | undefined): boolean {
  return domainNames.some((known) => known === name)
}
