import { dataDirectory } from '../paths.ts'
import { inWords, paint, printLine } from '../terminal.ts'
import type { Mode } from './environment.ts'
import { isStopping, markReady, stopEverything, stopOnSignals } from './lifecycle.ts'
import { printLogins, readLogins } from './logins.ts'
import { portPicker } from './ports.ts'
import { reapStale } from './run-record.ts'
import { type Product, startProduct } from './start-product.ts'

const wanted = {
  web: 3000,
  admin: 3001,
  sandbox: 3002,
  smtp: 2525,
  workerHealth: 3003,
  database: 54320,
}

function wantedPort(variable: string, usual: number): number {
  const text = process.env[variable]
  if (text === undefined || text === '') return usual
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Error(`${variable}=${text} is no port`)
}

async function pickPorts() {
  const ports = portPicker()
  return {
    web: await ports.pick(wantedPort('PORT', wanted.web), 'web'),
    admin: await ports.pick(wantedPort('ADMIN_PORT', wanted.admin), 'admin'),
    sandbox: await ports.pick(wantedPort('SANDBOX_PORT', wanted.sandbox), 'the sandbox providers'),
    smtp: await ports.pick(wantedPort('SMTP_PORT', wanted.smtp), 'the mail server'),
    workerHealth: await ports.pick(
      wantedPort('WORKER_HEALTH_PORT', wanted.workerHealth),
      "the worker's health",
    ),
  }
}

function printDemoLogins(product: Product, dataDir: string): void {
  const logins = product.env.CORRIDOR_DEMO === '1' ? readLogins(dataDir) : []
  if (logins.length === 0) return
  printLine(`Demo logins${process.stdin.isTTY ? ' (Enter shows them again, with new codes)' : ''}:`)
  printLogins(logins, Date.now())
}

function printSummary(product: Product, dataDir: string, startedAt: number): void {
  printLine()
  printLine(`${paint('green', 'Corridor is up')} after ${inWords(performance.now() - startedAt)}`)
  printLine(`  web      ${paint('bold', product.webUrl)}`)
  printLine(`  console  ${paint('bold', product.adminUrl)}`)
  const logins = product.env.CORRIDOR_DEMO === '1' ? readLogins(dataDir) : []
  if (logins.length > 0) {
    printLine('Demo logins:')
    printLogins(logins, Date.now())
  }
  printLine(
    paint(
      'dim',
      `Data is in ${dataDir}, every line of the logs in its folder logs. Ctrl-C stops everything.`,
    ),
  )
}

/** Brings the product up and stays until it is stopped, or until one of its programs dies. */
export async function runProduct(mode: Mode): Promise<number> {
  const startedAt = performance.now()
  const dataDir = dataDirectory()
  stopOnSignals()
  try {
    await reapStale(dataDir)
    const { DATABASE_URL: databaseUrl } = process.env
    const product = await startProduct({
      mode,
      dataDir,
      ports: await pickPorts(),
      ...(databaseUrl ? { databaseUrl } : { databasePort: wanted.database }),
    })
    printSummary(product, dataDir, startedAt)
    if (process.stdin.isTTY) process.stdin.on('data', () => printDemoLogins(product, dataDir))
    markReady()
    const { name, code } = await product.firstEnd
    if (!isStopping()) {
      printLine(paint('red', `${name} ended with exit code ${code}: stopping the rest`))
    }
  } catch (error) {
    if (!isStopping()) {
      printLine(paint('red', error instanceof Error ? error.message : String(error)))
    }
  }
  await waitIfStopping()
  await stopEverything()
  return 1
}

// A signal is already ending everything and will exit by itself, with the right code.
async function waitIfStopping(): Promise<void> {
  if (isStopping()) await new Promise(() => setInterval(() => undefined, 1000))
}
