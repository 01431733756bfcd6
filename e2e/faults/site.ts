import { generateKeyPairSync } from 'node:crypto'
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { OwnerSql } from '@corridor/db/testing'
import { type Mailbox, startMailbox } from '@corridor/domain/notifications'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import { checkInvariants } from '../../scripts/invariants/check-invariants.ts'
import { builtFileOf } from '../../scripts/product/servers.ts'
import { freePort, type Running, start, untilReady } from './processes.ts'

export type Api = Running & { readonly origin: string }

/** Processes of ours over one test database, and the history of what they acknowledged. */
export type Site = {
  readonly historyFile: string
  /** Writes down an acknowledged transfer, outside of the database, before the client counts it. */
  acknowledge(transferId: string): void
  /** The customers' API; on the port that webhooks are sent to where `isWebhookDoor`. */
  startApi(options?: { crashPoint?: string; isWebhookDoor?: boolean }): Promise<Api>
  startWorker(options?: { crashPoint?: string }): Running
  /** What the invariants find, once the relay has had its time. */
  violations(): Promise<string[]>
  close(): Promise<void>
}

const settledWithinMs = 60_000

export async function openSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'corridor-faults-'))
  const historyFile = join(folder, 'history')
  const mailbox: Mailbox = await startMailbox({ port: 0 })
  const webPort = await freePort()
  const running: Running[] = []
  const env = {
    LOG_LEVEL: 'error',
    NODE_ENV: 'production',
    CORRIDOR_DEMO: '1',
    DATA_DIR: folder,
    WEB_URL: `http://127.0.0.1:${webPort}`,
    SMTP_URL: `smtp://127.0.0.1:${mailbox.port}`,
    SMTP_PORT: '0',
    SANDBOX_PORT: '0',
    SANDBOX_DELAY_MS: '0',
    WORKER_HEALTH_PORT: '0',
    LEDGER_SEAL_KEY: generateKeyPairSync('ed25519')
      .privateKey.export({ format: 'der', type: 'pkcs8' })
      .toString('base64'),
    NODE_COMPILE_CACHE: join(tmpdir(), 'corridor-compile-cache'),
  }
  return {
    historyFile,
    acknowledge: (transferId) => appendFileSync(historyFile, `${transferId}\n`),
    async startApi({ crashPoint, isWebhookDoor } = {}) {
      const port = isWebhookDoor ? webPort : await freePort()
      const program = start(`api ${crashPoint ?? ''}`, builtFileOf('api'), {
        ...env,
        PORT: String(port),
        CRASH_POINT: crashPoint,
      })
      running.push(program)
      const origin = `http://127.0.0.1:${port}`
      await untilReady(program, origin)
      return { ...program, origin }
    },
    startWorker({ crashPoint } = {}) {
      const program = start(`worker ${crashPoint ?? ''}`, builtFileOf('worker'), {
        ...env,
        CRASH_POINT: crashPoint,
      })
      running.push(program)
      return program
    },
    violations: () => settledViolations(historyFile),
    async close() {
      await Promise.all(running.map((program) => program.kill()))
      await mailbox.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The relay may still be at work: what it will have published in a moment is no violation. */
async function settledViolations(historyFile: string): Promise<string[]> {
  const deadline = Date.now() + settledWithinMs
  for (;;) {
    const findings = await checkInvariants({ historyFile })
    const violations = findings.flatMap(({ name, violations: found }) =>
      found.map((one) => `${name}: ${one}`),
    )
    if (violations.length === 0 || Date.now() > deadline) return violations
    await sleep(1_000)
  }
}

/** How many transfers stand in each state: everybody's, or one customer's. */
export async function statesOf(
  db: OwnerSql,
  customerId?: Id<'cus'>,
): Promise<Record<string, number>> {
  const rows = await db.ownerQuery<{ state: string; count: string }>(
    'transfers',
    'SELECT state, count(*) FROM transfer WHERE $1::uuid IS NULL OR customer_id = $1 GROUP BY state',
    [customerId ? uuidOf(customerId) : null],
  )
  return Object.fromEntries(rows.map((row) => [row.state, Number(row.count)]))
}
