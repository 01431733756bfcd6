import { linesMatching, type PlainRule, type SourceTree } from './source-tree.ts'
import { sqlLiterals } from './sql-literals.ts'
import { infrastructure, ownedNames, readOwners } from './table-owners.ts'

// Benchmarks are left out: they fill and measure tables as whoever owns the database could.
const looked = /^(apps|packages|scripts|prisma|e2e)\/.*\.(ts|tsx|mts|mjs)$/
/** Texts of stores and tests that a generator writes to where they belong. */
const written = /^scripts\/generators\//
/**
 * Tests plant faults and look behind the doors on purpose, and so do the tests of killed processes and raced commands.
 * The names are those of tests and of what only tests import.
 */
const test = /\.(test|spec)\.tsx?$|\/testing\/|\/test-[a-z-]+\.ts$|^e2e\/faults\//

/** Where a domain's own SQL may stand. A sandbox is a system outside, with books of its own. */
const domainHome =
  /^packages\/domain\/src\/([^/]+)\/(?:store(?:\.ts$|\/)|adapters\/(?:sandbox|mailbox)-)/
/** What every domain has (outbox, inbox, cursors, keys), roles, migrations, and how statements are described. */
const databaseHome = /^packages\/db\/src\//
/** The tables of the queue, pg-boss's own: the worker works them, the console shows what failed. */
const queueHome = /^packages\/jobs\/src\/|^packages\/api\/src\/staff\/queue-console\.ts$/

const rawCall = /\$(query|execute)Raw\b|\.pool\.query\b/

function lookedAt(tree: SourceTree): string[] {
  return tree.files.filter((file) => looked.test(file) && !test.test(file) && !written.test(file))
}

function homeless(tree: SourceTree): string[] {
  const homes = [domainHome, databaseHome, queueHome]
  return lookedAt(tree)
    .filter((file) => !homes.some((home) => home.test(file)))
    .flatMap((file) => [
      ...linesMatching(tree, file, rawCall),
      ...sqlLiterals(tree, file).map(({ line, text }) => `${file}:${line} (${begin(text)})`),
    ])
}

function foreignTables(tree: SourceTree): string[] {
  const owners = readOwners(tree)
  return lookedAt(tree).flatMap((file) => {
    const home = domainHome.exec(file)?.[1] ?? (databaseHome.test(file) ? infrastructure : null)
    return sqlLiterals(tree, file).flatMap(({ line, text }) =>
      ownedNames(text, owners)
        .filter(({ owners: of }) => home === null || !(of.has(home) || of.has(infrastructure)))
        .map((named) => `${file}:${line} (${named.name} of ${[...named.owners].join(' or ')})`),
    )
  })
}

function begin(sql: string): string {
  return sql.trim().replace(/\s+/g, ' ').slice(0, 40)
}

/** SQL stands with who owns the tables that it names. */
export const sqlHomeRules: readonly PlainRule[] = [
  { name: 'sql-lives-in-stores', check: homeless },
  { name: 'tables-are-named-by-their-store', check: foreignTables },
]
