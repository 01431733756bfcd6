import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, tool, typescriptArguments } from '../paths.ts'
import { buildPrograms } from '../product/build-programs.ts'
import { onStop } from '../product/lifecycle.ts'
import { loginsFile } from '../product/logins.ts'
import { portPicker } from '../product/ports.ts'
import { type Environment, runProgram } from '../product/processes.ts'
import { scratchFolder, scratchSettings } from '../product/scratch-database.ts'
import { type Product, startProduct } from '../product/start-product.ts'
import { paint, printLine, step } from '../terminal.ts'
import { findBrowser } from './find-browser.ts'
import { keepFileTimes, timedPart } from './spent-time.ts'
import {
  noTests,
  playwrightFileTimes,
  readPlaywrightReport,
  type Totals,
  withExitCode,
} from './totals.ts'

const keptLines = 400

// One machine plays every customer at once, and nobody wants to wait for the sandbox.
const testEnvironment = {
  CORRIDOR_DEMO: '1',
  RATE_LIMIT_SCALE: '100',
  SIGN_IN_NETWORK_BUDGET: '10000',
  SIGN_INS_PER_HOUR: '10000',
  SESSIONS_PER_ACCOUNT: '1000',
  SANDBOX_DELAY_MS: '300',
  TOTP_RECOVERY_DELAY_SECONDS: '20',
}

async function pickPorts() {
  const ports = portPicker()
  return {
    web: await ports.pickAny(),
    admin: await ports.pickAny(),
    sandbox: await ports.pickAny(),
    smtp: await ports.pickAny(),
    workerHealth: await ports.pickAny(),
  }
}

async function runPlaywright(product: Product, browser: string, words: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'corridor-playwright-'))
  const report = join(folder, 'report.json')
  try {
    const { code } = await runProgram({
      name: 'e2e',
      colour: 'cyan',
      command: tool('playwright'),
      words: [
        'test',
        '--config',
        join(root, 'e2e', 'playwright.config.ts'),
        '--reporter=list,json',
        ...words,
      ],
      env: {
        ...product.env,
        NODE_ENV: 'test',
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        CHROMIUM_PATH: browser,
        DEMO_LOGINS_FILE: loginsFile(product.env.DATA_DIR ?? ''),
      },
      onLine: printLine,
    })
    if (existsSync(report)) {
      keepFileTimes(
        playwrightFileTimes(report).map(({ file, seconds }) => ({
          file: `e2e/journeys/${file}`,
          seconds,
        })),
      )
    }
    return withExitCode(existsSync(report) ? readPlaywrightReport(report) : noTests, code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The books after the journeys: one test of its own. */
async function checkInvariants(env: Environment): Promise<Totals> {
  const { code } = await runProgram({
    name: 'books',
    colour: 'cyan',
    command: process.execPath,
    words: [...typescriptArguments(), join(root, 'scripts', 'main.ts'), 'invariants'],
    env: { ...env, LOG_DIR: undefined },
    onLine: printLine,
  })
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

/** Keeps the processes' last lines and writes them where a failed run can be read. */
function lineKeeper() {
  const lines: string[] = []
  return {
    onLine(name: string, line: string) {
      lines.push(`${name.padEnd(6)} | ${line}`)
      if (lines.length > keptLines * 2) lines.splice(0, keptLines)
    },
    save(): string {
      const folder = join(root, 'test-results')
      mkdirSync(folder, { recursive: true })
      const path = join(folder, 'product.log')
      writeFileSync(path, `${lines.join('\n')}\n`)
      return path
    },
  }
}

/**
 * Starts the real product on free ports with a data directory of its own, runs the browser journeys against it,
 * stops it and checks the books. `words` go to Playwright.
 */
export async function runBrowserTests(options: {
  words?: readonly string[]
  extra?: Environment
  databaseUrl?: string
  browser?: string
}): Promise<Totals> {
  const browser = options.browser ?? (await step('Browser', findBrowser))
  printLine(paint('dim', `  ${browser}`))
  const keeper = lineKeeper()
  const dataDir = scratchFolder()
  await step('Servers', () => buildPrograms())
  const product = await timedPart('the product of the journeys, built and started', async () =>
    startProduct({
      mode: 'production',
      dataDir,
      ports: await pickPorts(),
      databaseSettings: scratchSettings,
      ...(options.databaseUrl ? { databaseUrl: options.databaseUrl } : {}),
      extra: { ...testEnvironment, ...options.extra },
      onLine: keeper.onLine,
    }),
  ).catch((error: unknown) => {
    printLine(paint('red', `the processes' last lines are in ${keeper.save()}`))
    throw error
  })
  const release = onStop('programs', () => product.stop())
  void product.firstEnd.then(({ name, code }) => keeper.onLine(name, `ended with code ${code}`))
  try {
    const journeys = await runPlaywright(product, browser, options.words ?? [])
    const books = await checkInvariants(product.env)
    const failed = journeys.failed + books.failed
    if (failed > 0) printLine(paint('red', `the processes' last lines are in ${keeper.save()}`))
    return {
      passed: journeys.passed + books.passed,
      failed,
      skipped: journeys.skipped,
    }
  } finally {
    release()
    await product.stop()
  }
}
