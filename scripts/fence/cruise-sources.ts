import { cruise, type ICruiseResult, type IModule } from 'dependency-cruiser'
import ts from 'typescript'
import { walls } from './rules.ts'

export type Break = { readonly rule: string; readonly from: string; readonly to: string }

export type Cruise = { readonly modules: readonly IModule[]; readonly breaks: readonly Break[] }

/** Top-level folders that hold source. */
export const sourceFolders = ['apps', 'packages', 'scripts', 'e2e', 'bench', 'prisma']

const resolving = {
  exportsFields: ['exports'],
  conditionNames: ['import', 'node', 'types', 'default', 'require'],
  extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.cjs', '.json', '.css', '.d.ts'],
}

// With a TypeScript that it cannot load, dependency-cruiser reads no module at all and stays green.
function assertReadableTypescript(): void {
  if (!ts.version.startsWith('6.')) {
    throw new Error(`the fence needs typescript 6 (its JavaScript API), not ${ts.version}`)
  }
}

/** Reads every module under a folder, with its type imports, and holds it against the walls. */
export async function cruiseSources(baseDir: string, folders: readonly string[]): Promise<Cruise> {
  assertReadableTypescript()
  const { output } = await cruise(
    [...folders],
    {
      baseDir,
      tsPreCompilationDeps: true,
      combinedDependencies: true,
      moduleSystems: ['es6', 'cjs'],
      doNotFollow: { path: '(^|/)node_modules/|^packages/db/src/clients/' },
      exclude: { path: '(^|/)(\\.next|test-results|\\.data)/|^scripts/fence/fixtures/' },
      validate: true,
      ruleSet: { forbidden: [...walls] },
    },
    resolving,
  )
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text')
  return { modules: output.modules, breaks: breaksOf(output) }
}

function breaksOf(result: ICruiseResult): Break[] {
  return result.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }))
}
