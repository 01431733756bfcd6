import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openToServer } from '../../scripts/product/open-folder.ts'
import { portPicker } from '../../scripts/product/ports.ts'
import { type RunRecord, readLiveRecord } from '../../scripts/product/run-record.ts'

/** The product as `npm start` runs it. */
export type RunningProduct = {
  readonly dataDir: string
  /** Administrator's URL of its database. */
  readonly databaseUrl: string
  readonly record: RunRecord
  /** Where its apps answer; empty of one that ran already. */
  readonly webUrl: string
  readonly adminUrl: string
  stop(): Promise<void>
}

const startTimeoutMs = 15 * 60_000
const wordsKept = 4_000

/** A product that runs already, by its data folder. It is left running. @throws Error when none does */
export function productOn(dataDir: string): RunningProduct {
  const record = readLiveRecord(dataDir)
  if (!record?.databaseUrl) throw new Error(`nothing runs on ${dataDir}`)
  const urls = { webUrl: '', adminUrl: '' }
  return { dataDir, databaseUrl: record.databaseUrl, record, ...urls, stop: async () => undefined }
}

/** Starts the product of a folder on a data folder of its own, and waits for its first page. */
export async function startProduct(folder: string): Promise<RunningProduct> {
  const dataDir = openToServer(mkdtempSync(join(tmpdir(), 'corridor-idle-')))
  const ports = portPicker()
  const web = await ports.pickAny()
  const admin = await ports.pickAny()
  const child = spawn(process.execPath, [join(folder, 'scripts/run.mjs'), 'start'], {
    cwd: folder,
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      PORT: String(web),
      ADMIN_PORT: String(admin),
      SANDBOX_PORT: String(await ports.pickAny()),
      SMTP_PORT: String(await ports.pickAny()),
      WORKER_HEALTH_PORT: String(await ports.pickAny()),
      DATABASE_URL: '',
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const note = (chunk: Buffer) => {
    said = (said + chunk.toString('utf8')).slice(-wordsKept)
  }
  child.stdout.on('data', note)
  child.stderr.on('data', note)
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
    rmSync(dataDir, { recursive: true, force: true })
  }
  const deadline = performance.now() + startTimeoutMs
  while (
    !(await isReady(`http://127.0.0.1:${web}/readyz`)) ||
    !(await isReady(`http://127.0.0.1:${admin}/readyz`)) ||
    !existsSync(join(dataDir, 'run.json'))
  ) {
    if (child.exitCode !== null || performance.now() > deadline) {
      await stop()
      throw new Error(`the product did not start:\n${said}`)
    }
    await sleep(500)
  }
  const urls = { webUrl: `http://localhost:${web}`, adminUrl: `http://localhost:${admin}` }
  return { ...productOn(dataDir), ...urls, stop }
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5_000) })).ok
  } catch {
    return false
  }
}

/** Secrets that the launcher made for a data folder. */
export function secretsOf(dataDir: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8'))
}
