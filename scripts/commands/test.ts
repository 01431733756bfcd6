import { generateClients } from '@corridor/db/generate'
import { stopEverything, stopOnSignals } from '../product/lifecycle.ts'
import { paint, printLine, step } from '../terminal.ts'
import { runBrowserTests } from '../testing/run-browser-tests.ts'
import { runVitest } from '../testing/run-vitest.ts'
import { printSpentTime, timedPart } from '../testing/spent-time.ts'
import { addTotals, noTests, printTotals, type Totals } from '../testing/totals.ts'

const parts = ['unit', 'db', 'faults', 'e2e'] as const

function isPart(word: string | undefined): word is (typeof parts)[number] {
  return parts.some((part) => part === word)
}

/** A part that could not even begin is one failure, and the parts after it still run. */
async function counted(title: string, work: () => Promise<Totals>): Promise<Totals> {
  printLine(`\n${paint('bold', title)}`)
  try {
    return await timedPart(title, work)
  } catch (error) {
    printLine(paint('red', error instanceof Error ? (error.stack ?? error.message) : String(error)))
    return { ...noTests, failed: 1 }
  }
}

/** `test [unit|db|faults|e2e] [filters]`: everything, or one part of it. Ends with `N passed, N failed`. */
export async function run(words: readonly string[]): Promise<number> {
  const [first, ...filters] = words
  if (first !== undefined && !isPart(first)) {
    printLine(`Usage: npm test [-- ${parts.join('|')} [filters]]`)
    return 1
  }
  stopOnSignals()
  const totals: Totals[] = []
  try {
    if (first === undefined || first === 'unit' || first === 'db') {
      const projects = first === undefined ? (['unit', 'db'] as const) : ([first] as const)
      totals.push(
        await counted(`Tests: ${projects.join(' and ')}`, async () => {
          // unit tests load stores too, in a clone where nothing else has run yet
          await step('Prisma clients', () => generateClients())
          return runVitest({ projects, filters })
        }),
      )
    }
    if (first === undefined || first === 'faults') {
      totals.push(
        await counted('Faults: races and killed processes', () =>
          runVitest({ projects: ['faults'], filters }),
        ),
      )
    }
    if (first === undefined || first === 'e2e') {
      totals.push(await counted('Browser journeys', () => runBrowserTests({ words: filters })))
    }
  } finally {
    await stopEverything()
  }
  printSpentTime()
  return printTotals(addTotals(...totals))
}
