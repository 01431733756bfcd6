import { domainNames } from '@corridor/domain/domains'
import { linesMatching, type PlainRule, type SourceTree } from './source-tree.ts'
import { bareSql } from './sql-text.ts'

const product = /^(apps|packages)\/.*\.tsx?$/
const test = /\.(test|spec)\.tsx?$|\/testing\/|\/test-[a-z-]+\.ts$/
const domainSource = /^packages\/domain\/src\/([^/]+)\//
/** SQL that becomes part of a domain's database: its migrations, and the texts of its functions. */
const migration = /^prisma\/([^/]+)\/(?:migrations|functions)\/.*\.sql$/
const page = /^apps\/[^/]+\/src\/app\/.*\/page\.tsx$/

/** Doors of packages, and the parts of ui, which are a folder each. */
const door =
  /^packages\/(domain\/src\/[^/]+|ui\/src\/[^/]+|telemetry\/src)\/index\.tsx?$|^scripts\/fence\/fixtures\//

function eventNames(tree: SourceTree): string[] {
  const call = /defineEvent\(\s*'([^']*)'/g
  return tree.files
    .filter((file) => domainSource.test(file) && !test.test(file))
    .flatMap((file) =>
      [...tree.read(file).matchAll(call)]
        .map(([, type = '']) => type)
        .filter((type) => !/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*\.v[1-9]\d*$/.test(type))
        .map((type) => `${file}: '${type}'`),
    )
}

function errorDomains(tree: SourceTree): string[] {
  const errors = /^packages\/domain\/src\/([^/]+)\/errors\.ts$/
  return tree.files.flatMap((file) => {
    const domain = errors.exec(file)?.[1]
    if (!domain) return []
    return tree.read(file).includes(`defineErrors('${domain}', {`) ? [] : [file]
  })
}

function foreignSchemas(tree: SourceTree): string[] {
  return tree.files.flatMap((file) => {
    const own = migration.exec(file)?.[1]
    if (!own) return []
    const others = domainNames.filter((name) => name !== own).join('|')
    const named = new RegExp(`\\b(${others})\\.[a-z_]+`)
    return bareSql(tree.read(file))
      .split('\n')
      .flatMap((line, index) => {
        const match = named.exec(line)
        return match ? [`${file}:${index + 1} (${match[0]})`] : []
      })
  })
}

/** Schemas that the api parses requests with and a door parses again (ADR 32). */
function parsedTwice(tree: SourceTree): string[] {
  const isApi = (file: string) => file.startsWith('packages/api/src/') && !test.test(file)
  const named = tree.files
    .filter(isApi)
    .flatMap((file) => tree.read(file).match(/\b\w+Input(Schema)?\b/g) ?? [])
  const parsedByApi = new Set(named)
  return tree.files
    .filter((file) => domainSource.test(file) && !test.test(file))
    .flatMap((file) =>
      [...tree.read(file).matchAll(/\b(\w+Input(?:Schema)?)\.(?:safeParse|parse)\(/g)]
        .map(([, schema = '']) => schema)
        .filter((schema) => parsedByApi.has(schema))
        .map((schema) => `${file}: ${schema}`),
    )
}

function lines(where: (file: string) => boolean, what: RegExp): PlainRule['check'] {
  return (tree) => tree.files.filter(where).flatMap((file) => linesMatching(tree, file, what))
}

/** Laws of the house that a look at the words can judge. */
export const lawRules: readonly PlainRule[] = [
  { name: 'events-have-versions', check: eventNames },
  { name: 'errors-name-their-domain', check: errorDomains },
  { name: 'inputs-are-parsed-once', check: parsedTwice },
  { name: 'migrations-keep-to-their-schema', check: foreignSchemas },
  {
    // a notice inside a money transaction takes a lock over the whole server
    name: 'only-the-relay-notifies',
    check: lines(
      (file) =>
        migration.test(file) ||
        (product.test(file) &&
          !file.startsWith('packages/jobs/') &&
          // the bell that wakes the relay rings on a connection of its own, after the commit
          file !== 'packages/db/src/wake-relay.ts'),
      /\bpg_notify\(|[`'"]NOTIFY |^\s*NOTIFY /,
    ),
  },
  {
    name: 'money-is-bigint',
    check: lines(
      (file) => migration.test(file) || /schema\.prisma$/.test(file) || product.test(file),
      /\b\w*_minor\s+(integer|int|smallint|numeric|decimal|real|double|float|money)\b|\b\w*Minor\s+(Int|Float|Decimal)\b|\b\w*[mM]inor\??:\s*(number|z\.(number|int)\()|\bparseFloat\(/,
    ),
  },
  {
    name: 'no-barrels-but-doors',
    check: (tree) => tree.files.filter((file) => /\/index\.tsx?$/.test(file) && !door.test(file)),
  },
  {
    name: 'a-page-renders-one-screen',
    check: (tree) =>
      tree.files
        .filter((file) => page.test(file))
        .filter((file) => (tree.read(file).match(/-screen\.tsx'/g) ?? []).length !== 1),
  },
]
