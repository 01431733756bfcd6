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

/** How long each file of a Vitest run took, in seconds. */
export function vitestFileTimes(path: string): { file: string; seconds: number }[] {
  const report: VitestReport = JSON.parse(readFileSync(path, 'utf8'))
  return report.testResults.map(({ name, startTime, endTime }) => ({
    file: name,
    seconds: (endTime - startTime) / 1000,
  }))
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

type PlaywrightSuite = {
  file: string
  specs: { tests: { results: { duration: number }[] }[] }[]
  suites?: PlaywrightSuite[]
}

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: unknown[]
  suites: PlaywrightSuite[]
}

function durationMs(suite: PlaywrightSuite): number {
  const own = suite.specs.flatMap((spec) => spec.tests.flatMap((test) => test.results))
  const inner = (suite.suites ?? []).map(durationMs)
  return [...own.map((result) => result.duration), ...inner].reduce((sum, next) => sum + next, 0)
}

/** How long the journeys of each file took together, in seconds. */
export function playwrightFileTimes(path: string): { file: string; seconds: number }[] {
  const report: PlaywrightReport = JSON.parse(readFileSync(path, 'utf8'))
  return report.suites.map((suite) => ({ file: suite.file, seconds: durationMs(suite) / 1000 }))
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
