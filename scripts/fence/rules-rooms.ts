import { domainNames, domains } from '@corridor/domain/domains'
import type { PlainRule, SourceTree } from './source-tree.ts'

const requiredFiles = ['README.md', 'index.ts', 'contract.ts', 'events.ts', 'errors.ts', 'store.ts']
const badNames = new Set([
  'lib',
  'libs',
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'shared',
  'misc',
  'core',
])

function domainsWithCode(tree: SourceTree): string[] {
  const names = tree.files.map((file) => /^packages\/domain\/src\/([^/]+)\//.exec(file)?.[1] ?? '')
  return [...new Set(names)].filter((name) => name !== '').sort()
}

function foldersWithSchema(tree: SourceTree): string[] {
  return tree.files.flatMap((file) => /^prisma\/([^/]+)\/schema\.prisma$/.exec(file)?.[1] ?? [])
}

/** Finds a way from a domain back to itself along the calls that the graph allows. */
export function findCycle(graph: Readonly<Record<string, readonly string[]>>): string[] | null {
  const finished = new Set<string>()
  const visit = (name: string, path: readonly string[]): string[] | null => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name]
    if (finished.has(name)) return null
    for (const callee of graph[name] ?? []) {
      const cycle = visit(callee, [...path, name])
      if (cycle) return cycle
    }
    finished.add(name)
    return null
  }
  for (const name of Object.keys(graph)) {
    const cycle = visit(name, [])
    if (cycle) return cycle
  }
  return null
}

/** The rooms of the house: the same in every domain, none with a name that says nothing. */
export const roomRules: readonly PlainRule[] = [
  {
    name: 'same-rooms-everywhere',
    check: (tree) =>
      domainsWithCode(tree).flatMap((domain) => {
        const folder = `packages/domain/src/${domain}/`
        const missing = requiredFiles.filter((file) => !tree.files.includes(folder + file))
        const hasUseCases = tree.files.some((file) => file.startsWith(`${folder}use-cases/`))
        return [...missing, ...(hasUseCases ? [] : ['use-cases/'])].map(
          (room) => `${folder} has no ${room}`,
        )
      }),
  },
  {
    name: 'checks-are-judged-in-tests',
    check: (tree) =>
      tree.files
        .filter((file) =>
          /^packages\/(domain\/src\/[^/]+|jobs\/src)\/checks\/[a-z-]+\.ts$/.test(file),
        )
        .filter((file) => /export (const|function) judge/.test(tree.read(file)))
        .filter((file) => !tree.files.includes(file.replace(/\.ts$/, '.test.ts')))
        .map((file) => `${file} judges, and has no test beside it`),
  },
  {
    name: 'rooms-have-names',
    check: (tree) =>
      tree.files.filter((file) => {
        if (!/^(apps|packages|scripts|prisma|e2e|bench)\//.test(file)) return false
        const parts = file.split('/')
        const stem = (parts.pop() ?? '').split('.')[0] ?? ''
        return [...parts, stem].some((part) => badNames.has(part))
      }),
  },
  {
    name: 'files-are-kebab-case',
    check: (tree) =>
      tree.files
        .filter((file) => /^(packages|scripts|bench|e2e|apps\/[^/]+\/src\/(?!app\/))/.test(file))
        .filter((file) => /\.tsx?$/.test(file))
        .filter(
          (file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z-]+)*\.tsx?$/.test(file.split('/').pop() ?? ''),
        ),
  },
  {
    name: 'worlds-of-tests-have-one-name',
    check: (tree) =>
      tree.files
        .filter((file) => /^packages\/.*[/-]world\.ts$/.test(file))
        .filter((file) => !/\/testing\/[a-z]+-world\.ts$/.test(file)),
  },
  {
    name: 'graph-names-every-domain',
    check: (tree) => {
      const graph: readonly string[] = domainNames
      const withSchema = foldersWithSchema(tree)
      const withCode = domainsWithCode(tree)
      return [
        ...withSchema.filter((name) => !graph.includes(name)).map((name) => `prisma/${name}`),
        ...withCode
          .filter((name) => !graph.includes(name))
          .map((name) => `packages/domain/src/${name}`),
        ...graph.filter((name) => !withSchema.includes(name)).map((name) => `${name}: no schema`),
        ...graph.filter((name) => !withCode.includes(name)).map((name) => `${name}: no code`),
      ]
    },
  },
  {
    name: 'graph-is-acyclic',
    check: () => {
      const graph = Object.fromEntries(domainNames.map((name) => [name, domains[name].mayCall]))
      const cycle = findCycle(graph)
      return cycle ? [cycle.join(' -> ')] : []
    },
  },
]
