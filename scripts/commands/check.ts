import { join } from 'node:path'
import { generateClients } from '@corridor/db/generate'
import { runFence } from '../fence/run-fence.ts'
import { root, tool, toolPath } from '../paths.ts'
import { stopEverything, stopOnSignals } from '../product/lifecycle.ts'
import { runProgram } from '../product/processes.ts'
import { inWords, paint, printLine, step } from '../terminal.ts'
import { runVitest } from '../testing/run-vitest.ts'
import { printSpentTime, timedPart } from '../testing/spent-time.ts'
import { addTotals, noTests, printTotals, type Totals } from '../testing/totals.ts'

type Outcome = { readonly isFine: boolean; readonly output: string }

type Check = { readonly name: string; readonly run: () => Promise<Outcome> }

async function runTool(name: string, command: string, words: readonly string[]): Promise<Outcome> {
  const { code, output } = await runProgram({
    name,
    colour: 'cyan',
    command,
    words,
    env: { ...process.env, PATH: toolPath },
    onLine: () => undefined,
  })
  return { isFine: code === 0, output }
}

/**
 * The native compiler over one of two programs; what their workspaces have in common is checked once.
 * Two, because Next's own types change the global ones: server code must not lean on that.
 */
function types(program: 'server' | 'apps'): Check {
  const words = [
    join(root, 'node_modules', 'typescript-native', 'bin', 'tsc'),
    '--noEmit',
    '--pretty',
    'false',
    '-p',
    join(root, 'scripts', `tsconfig.${program}.json`),
  ]
  return { name: `types of ${program}`, run: () => runTool('types', process.execPath, words) }
}

const rest: readonly Check[] = [
  {
    name: 'biome',
    run: () => runTool('biome', tool('biome'), ['check', '--error-on-warnings', '.']),
  },
  {
    name: 'fence',
    run: async () => {
      const { moduleCount, problems } = await runFence(root)
      return {
        isFine: problems.length === 0,
        output: [`${moduleCount} modules`, ...problems].join('\n'),
      }
    },
  },
  { name: 'knip', run: () => runTool('knip', tool('knip'), ['--no-progress']) },
]

async function timed(check: Check): Promise<boolean> {
  const started = performance.now()
  const outcome = await timedPart(check.name, check.run).catch((error: unknown) => ({
    isFine: false,
    output: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }))
  const took = paint('dim', inWords(performance.now() - started))
  printLine(`${outcome.isFine ? paint('green', '✓') : paint('red', '✗')} ${check.name} ${took}`)
  if (!outcome.isFine) printLine(outcome.output)
  return outcome.isFine
}

async function runUnitTests(): Promise<Totals> {
  printLine(`\n${paint('bold', 'Unit tests, those of the fence among them')}`)
  return runVitest({ projects: ['unit'] })
}

async function runAll(checks: readonly Check[]): Promise<boolean[]> {
  const results: boolean[] = []
  for (const check of checks) results.push(await timed(check))
  return results
}

/**
 * `check [--without-tests]`: Prisma clients, types, Biome, fence, knip and unit tests. Each check counts as one beside
 * the tests, which `npm test` runs too: who runs both leaves them out here.
 */
export async function run(words: readonly string[]): Promise<number> {
  stopOnSignals()
  const started = performance.now()
  try {
    await step('Prisma clients', () => generateClients())
    // The compiler beside the others: two processors are the least that a machine has.
    const results = await Promise.all([runAll([types('server'), types('apps')]), runAll(rest)])
    const checks = results
      .flat()
      .map((isFine): Totals => ({ ...noTests, passed: isFine ? 1 : 0, failed: isFine ? 0 : 1 }))
    const unit = words.includes('--without-tests')
      ? noTests
      : await timedPart('unit tests', runUnitTests)
    printLine(paint('dim', `check took ${inWords(performance.now() - started)}`))
    printSpentTime()
    return printTotals(addTotals(...checks, unit))
  } finally {
    await stopEverything()
  }
}
