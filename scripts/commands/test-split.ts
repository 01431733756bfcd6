import { randomBytes } from 'node:crypto'
import { listDomains } from '@corridor/db/domain-folders'
import { startDatabase } from '../product/database.ts'
import { stopEverything, stopOnSignals } from '../product/lifecycle.ts'
import type { Environment } from '../product/processes.ts'
import { scratchFolder, scratchSettings } from '../product/scratch-database.ts'
import { paint, printLine, step } from '../terminal.ts'
import { runBrowserTests } from '../testing/run-browser-tests.ts'
import { runVitest } from '../testing/run-vitest.ts'
import { printSpentTime, timedPart } from '../testing/spent-time.ts'
import { addTotals, noTests, printTotals, type Totals } from '../testing/totals.ts'

const serverCount = 3

/** Three servers, each the home of every third domain. @returns the addresses by domain, and the queue's */
async function spreadDomains(): Promise<{ databaseUrl: string; extra: Environment }> {
  const dataDir = scratchFolder()
  const servers = await step(`${serverCount} database servers`, () =>
    Promise.all(
      Array.from({ length: serverCount }, (_, index) =>
        startDatabase({
          dataDir,
          folder: `postgres-${index + 1}`,
          port: 56_000 + index * 100,
          password: randomBytes(24).toString('base64url'),
          settings: scratchSettings,
        }),
      ),
    ),
  )
  const urls = servers.map((server) => server.url)
  const [databaseUrl = ''] = urls
  const homes = listDomains().map((domain, index) => [
    `${domain.toUpperCase()}_DATABASE_URL`,
    urls[index % serverCount] ?? databaseUrl,
  ])
  return { databaseUrl, extra: { ...Object.fromEntries(homes), JOBS_DATABASE_URL: databaseUrl } }
}

async function journeyOnThreeServers(): Promise<Totals> {
  const { databaseUrl, extra } = await spreadDomains()
  return runBrowserTests({ databaseUrl, extra, words: ['--grep', '@split'] })
}

/** The domains spread over three servers: their own suites and one browser journey, all unchanged. */
export async function run(): Promise<number> {
  stopOnSignals()
  const totals: Totals[] = []
  try {
    printLine(paint('bold', 'Domain and saga suites over three servers'))
    totals.push(
      await timedPart('domain and saga suites over three servers', () =>
        runVitest({
          projects: ['db'],
          filters: ['packages/domain'],
          env: { TEST_SPLIT: '1' },
        }),
      ),
    )
    printLine(`\n${paint('bold', 'A browser journey over three servers')}`)
    totals.push(
      await timedPart('a browser journey over three servers', journeyOnThreeServers).catch(
        (error: unknown) => {
          printLine(paint('red', error instanceof Error ? error.message : String(error)))
          return { ...noTests, failed: 1 }
        },
      ),
    )
  } finally {
    await stopEverything()
  }
  printSpentTime()
  return printTotals(addTotals(...totals))
}
