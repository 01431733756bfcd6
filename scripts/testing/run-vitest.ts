import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { root, toolPath } from '../paths.ts'
import { type Environment, runProgram } from '../product/processes.ts'
import { paint, printLine } from '../terminal.ts'
import { noTests, readVitestReport, slowestFiles, type Totals, withExitCode } from './totals.ts'

/** Runs Vitest projects, over all files or those that match the filters. */
export async function runVitest(options: {
  projects: readonly ('unit' | 'db' | 'faults')[]
  filters?: readonly string[]
  env?: Environment
}): Promise<Totals> {
  const folder = mkdtempSync(join(tmpdir(), 'corridor-vitest-'))
  const report = join(folder, 'report.json')
  try {
    const { code } = await runProgram({
      name: 'tests',
      colour: 'cyan',
      command: process.execPath,
      words: [
        '--disable-warning=ExperimentalWarning',
        join(root, 'node_modules', 'vitest', 'vitest.mjs'),
        'run',
        ...options.projects.flatMap((project) => ['--project', project]),
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...(options.filters ?? []),
      ],
      env: {
        ...process.env,
        PATH: toolPath,
        CI: 'true',
        LOG_LEVEL: 'silent',
        ...options.env,
      },
      onLine: printLine,
    })
    if (existsSync(report)) printSlowest(report)
    return withExitCode(existsSync(report) ? readVitestReport(report) : noTests, code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const shownFiles = 10
const worthNamingSeconds = 5

function printSlowest(report: string): void {
  for (const { file, seconds } of slowestFiles(report, shownFiles)) {
    if (seconds < worthNamingSeconds) return
    printLine(paint('dim', `${String(seconds).padStart(4)} s  ${relative(root, file)}`))
  }
}
