import { join } from 'node:path'
import { root, toolPath } from '../paths.ts'
import { runProgram } from '../product/processes.ts'
import { printLine } from '../terminal.ts'
import { noTests, type Totals } from './totals.ts'

const stryker = join(root, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js')

/**
 * The lines of Stryker's report from its summary table on: scores by file, and the verdict on the threshold.
 * All of it where there is no table, because then it ended before it had mutated anything.
 */
export function summaryOf(lines: readonly string[]): readonly string[] {
  const start = lines.findIndex((line) => line.startsWith('---') && line.includes('|'))
  return start === -1 ? lines : lines.slice(start)
}

/**
 * Plants faults into money, fees and the pure ledger rules and counts those that their tests notice: one test, which
 * passes when the score reaches the `break` threshold of scripts/mutation/stryker.config.json.
 */
export async function runMutation(): Promise<Totals> {
  const lines: string[] = []
  const { code } = await runProgram({
    name: 'mutation',
    colour: 'cyan',
    command: process.execPath,
    words: [stryker, 'run', join('scripts', 'mutation', 'stryker.config.json')],
    env: { ...process.env, PATH: toolPath, LOG_LEVEL: 'silent' },
    onLine: (line) => lines.push(line),
  })
  for (const line of summaryOf(lines)) printLine(line)
  return code === 0 ? { ...noTests, passed: 1 } : { ...noTests, failed: 1 }
}
