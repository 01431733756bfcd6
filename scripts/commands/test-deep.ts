import { execFileSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataDirectory, root } from '../paths.ts'
import { stopEverything, stopOnSignals } from '../product/lifecycle.ts'
import { inWords, paint, printLine } from '../terminal.ts'
import { runMutation } from '../testing/run-mutation.ts'
import { runVitest } from '../testing/run-vitest.ts'
import { addTotals, printTotals, type Totals } from '../testing/totals.ts'

type Progress = { readonly seed: string; readonly finished: Record<string, Totals> }

const progressPath = () => join(dataDirectory(), 'deep.json')

function readProgress(): Progress | null {
  return existsSync(progressPath()) ? JSON.parse(readFileSync(progressPath(), 'utf8')) : null
}

function saveProgress(progress: Progress): void {
  mkdirSync(dataDirectory(), { recursive: true })
  writeFileSync(progressPath(), JSON.stringify(progress, null, 2))
}

/** The suites that know a deeper count: those that read DEEP. */
function deepSuites(): string[] {
  const files = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '*.test.ts', '*.test.tsx'],
    { cwd: root, encoding: 'utf8' },
  )
  return files
    .split('\n')
    .filter((file) => file !== '' && existsSync(join(root, file)))
    .filter((file) => readFileSync(join(root, file), 'utf8').includes('process.env.DEEP'))
    .sort()
}

/** Goes on with the unfinished run of the same seed (or of the last one, where SEED is not set), else begins a new one. */
function beginOrResume(items: readonly string[]): Progress {
  const stored = readProgress()
  const { SEED: wanted } = process.env
  const isUnfinished = stored !== null && items.some((item) => !(item in stored.finished))
  if (stored && (wanted === undefined ? isUnfinished : wanted === stored.seed)) return stored
  return { seed: wanted ?? String(randomInt(1, 2 ** 31)), finished: {} }
}

function projectOf(suite: string): 'unit' | 'db' | 'faults' {
  if (suite.includes('.fault.test.')) return 'faults'
  return suite.includes('.db.test.') ? 'db' : 'unit'
}

/** The pass of planted faults over the pure rules; an item of the run like any suite, and its last. */
const mutation = 'mutation'

function runItem(item: string, seed: string): Promise<Totals> {
  if (item === mutation) return runMutation()
  return runVitest({
    projects: [projectOf(item)],
    filters: [item],
    env: { DEEP: '1', SEED: seed },
  })
}

/**
 * Every suite that counts deeper under DEEP=1, one after the other, and then the mutation pass; what passed is
 * remembered by its seed.
 */
export async function run(filters: readonly string[]): Promise<number> {
  stopOnSignals()
  const items = [...deepSuites(), mutation].filter(
    (item) => filters.length === 0 || filters.some((filter) => item.includes(filter)),
  )
  const progress = beginOrResume(items)
  printLine(`SEED=${progress.seed}, ${items.length} suites`)
  const totals: Totals[] = []
  try {
    for (const item of items) {
      const known = progress.finished[item]
      if (known) {
        printLine(paint('dim', `already passed with this seed: ${item}`))
        totals.push(known)
        continue
      }
      printLine(`\n${paint('bold', item)}`)
      const started = performance.now()
      const result = await runItem(item, progress.seed)
      printLine(paint('dim', inWords(performance.now() - started)))
      totals.push(result)
      // A failed suite runs again when the run is resumed.
      if (result.failed === 0) progress.finished[item] = result
      saveProgress(progress)
    }
  } finally {
    await stopEverything()
  }
  printLine(`\nSEED=${progress.seed}`)
  return printTotals(addTotals(...totals))
}
