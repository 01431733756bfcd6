import { readFileSync } from 'node:fs'
import { paint, printLine } from '../terminal.ts'

/** Counts of one run of a test runner, read from its own report. */
export type Totals = { readonly passed: number; readonly failed: number; readonly skipped: number }

export const noTests: Totals = { passed: 0, failed: 0, skipped: 0 }

export function addTotals(...all: readonly Totals[]): Totals {
  return all.reduce(
    (sum, next) => ({
      passed: sum.passed + next.passed,
      failed: sum.failed + next.failed,
      skipped: sum.skipped + next.skipped,
    }),
    noTests,
  )
}

/**
 * The totals of a run together with its exit code: a runner that failed without naming a failed test (a file that
 * does not load, a crash, an error outside of any test) counts as one failure, so that nothing ends green by accident.
 */
export function withExitCode(totals: Totals, exitCode: number): Totals {
  return exitCode !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals
}

type VitestReport = {
  numPassedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: {
    name: string
    startTime: number
    endTime: number
    status: string
    assertionResults: { status: string }[]
  }[]
}

/** Where the time of a run went: the files that took longest, in whole seconds. */
export function slowestFiles(path: string, count: number): { file: string; seconds: number }[] {
  const report: VitestReport = JSON.parse(readFileSync(path, 'utf8'))
  return report.testResults
    .map(({ name, startTime, endTime }) => ({
      file: name,
      seconds: Math.round((endTime - startTime) / 1000),
    }))
    .sort((one, other) => other.seconds - one.seconds)
    .slice(0, count)
}

/** Totals of Vitest's JSON report; a file that failed before its first test counts as one failure. */
export function readVitestReport(path: string): Totals {
  const report: VitestReport = JSON.parse(readFileSync(path, 'utf8'))
  let failed = 0
  for (const file of report.testResults) {
    const failedTests = file.assertionResults.filter((test) => test.status === 'failed').length
    failed += failedTests === 0 && file.status === 'failed' ? 1 : failedTests
  }
  return {
    passed: report.numPassedTests,
    failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: unknown[]
}

/** Totals of Playwright's JSON report; a test that passed only when repeated counts as passed. */
export function readPlaywrightReport(path: string): Totals {
  const { stats, errors }: PlaywrightReport = JSON.parse(readFileSync(path, 'utf8'))
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + (stats.unexpected === 0 && errors.length > 0 ? 1 : 0),
    skipped: stats.skipped,
  }
}

/** Ends a command with its own line, `N passed, N failed`. @returns the exit code */
export function printTotals(totals: Totals): number {
  if (totals.skipped > 0) printLine(paint('yellow', `${totals.skipped} skipped`))
  printLine(`${totals.passed} passed, ${totals.failed} failed`)
  return totals.failed === 0 && totals.passed > 0 ? 0 : 1
}
