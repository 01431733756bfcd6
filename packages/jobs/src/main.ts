import { createServer } from 'node:http'
import { closeAllDomains } from '@corridor/db/domain-database'
import {
  deliverSandboxWebhooks as deliverIdentityWebhooks,
  sweepChecks,
} from '@corridor/domain/kyc'
import { startMailbox } from '@corridor/domain/notifications'
import {
  deliverSandboxWebhooks as deliverPaymentWebhooks,
  startSandboxProvider,
  sweepDeposits,
  sweepPayouts,
  sweepResolutions,
} from '@corridor/domain/payments'
import { sweepTransfers } from '@corridor/domain/transfers'
import { resumeOpenings } from '@corridor/domain/wallets'
import { logger, startTelemetry } from '@corridor/telemetry'
import { startBoss } from './boss.ts'
import { createEventQueues, workEventQueues } from './event-queues.ts'
import { watchInvariants } from './invariants/watch-invariants.ts'
import { watchQueues } from './queue-depth.ts'
import { startRelay } from './relay-outbox.ts'
import { scheduleQueues } from './schedules.ts'
import { startTicker, type Tick } from './ticker.ts'

/** The worker: relays events, works every queue, resumes sagas, and in a demo plays the outside world. */
const isDemo = process.env.CORRIDOR_DEMO === '1'
const telemetry = await startTelemetry({ service: 'worker' })

const sandboxPort = Number.parseInt(process.env.SANDBOX_PORT ?? '3002', 10)
const smtpPort = Number.parseInt(process.env.SMTP_PORT ?? '2525', 10)
const provider = isDemo ? await startSandboxProvider({ port: sandboxPort }) : null
const mailbox = isDemo ? await startMailbox({ port: smtpPort }) : null

const boss = await startBoss(true)
await createEventQueues(boss)
await workEventQueues(boss)
await scheduleQueues(boss)
const relay = startRelay(boss)

const sweeps: Tick[] = [
  { name: 'transfers.sweep-transfers', everyMs: 1_000, run: sweepTransfers },
  { name: 'payments.sweep-payouts', everyMs: 10_000, run: sweepPayouts },
  { name: 'payments.sweep-deposits', everyMs: 60_000, run: sweepDeposits },
  { name: 'payments.sweep-resolutions', everyMs: 60_000, run: sweepResolutions },
  { name: 'kyc.sweep-checks', everyMs: 30_000, run: sweepChecks },
  { name: 'wallets.resume-openings', everyMs: 30_000, run: resumeOpenings },
  { name: 'reconciliation.watch-invariants', everyMs: 15_000, run: watchInvariants },
  { name: 'jobs.watch-queues', everyMs: 10_000, run: () => watchQueues(boss) },
]
const outsideWorld: Tick[] = [
  { name: 'payments.deliver-sandbox-webhooks', everyMs: 500, run: () => deliverPaymentWebhooks() },
  { name: 'kyc.deliver-sandbox-webhooks', everyMs: 500, run: () => deliverIdentityWebhooks() },
]
const ticker = startTicker([...sweeps, ...(isDemo ? outsideWorld : [])])

const health = createServer((req, res) => {
  const isKnown = req.url === '/healthz' || req.url === '/readyz'
  res.writeHead(isKnown ? 200 : 404, { 'content-type': 'application/json' })
  res.end(JSON.stringify({ status: isKnown ? 'ok' : 'not-found' }))
})
const healthPort = Number.parseInt(process.env.WORKER_HEALTH_PORT ?? '0', 10)
await new Promise<void>((resolve) => health.listen(healthPort, '127.0.0.1', resolve))
logger.info('worker works')

let isStopping = false
async function stop(): Promise<void> {
  if (isStopping) return
  isStopping = true
  health.close()
  await Promise.all([ticker.stop(), relay.stop()])
  await boss.stop({ graceful: true, timeout: 4_000 })
  await Promise.all([provider?.close(), mailbox?.close()])
  await closeAllDomains()
  await telemetry.stop()
  process.exit(0)
}
process.on('SIGTERM', () => void stop())
process.on('SIGINT', () => void stop())
