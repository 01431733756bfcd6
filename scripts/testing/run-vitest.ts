import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { root, toolPath } from '../paths.ts'
import { type Environment, runProgram } from '../product/processes.ts'
import { printLine } from '../terminal.ts'
import { keepFileTimes } from './spent-time.ts'
import { noTests, readVitestReport, type Totals, vitestFileTimes, withExitCode } from './totals.ts'

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
        ...options.projects.flatMap((project) => ['--project', `${project}*`]),
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
    if (existsSync(report)) {
      keepFileTimes(
        vitestFileTimes(report).map(({ file, seconds }) => ({
          file: relative(root, file),
          seconds,
        })),
      )
    }
    return withExitCode(existsSync(report) ? readVitestReport(report) : noTests, code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
