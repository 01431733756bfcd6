import { createServer } from 'node:http'
import { closeAllDomains } from '@corridor/db/domain-database'
import { refoldSearchNames } from '@corridor/domain/identity'
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
import { isDemo as isDemoOf, requireCompleteDeployment } from '@corridor/kernel/deployment'
import { listenHost } from '@corridor/kernel/listen-host'
import { collectWhenIdle, logger, nameSourcesInTraces, startTelemetry } from '@corridor/telemetry'
import { noteStir } from './activity.ts'
import { startBoss } from './boss.ts'
import { watchInvariants } from './checks/watch-invariants.ts'
import { createEventQueues, workEventQueues } from './event-queues.ts'
import { watchQueues } from './queue-depth.ts'
import { startRelay } from './relay-outbox.ts'
import { scheduleQueues } from './schedules.ts'
import { startTicker, type Tick } from './ticker.ts'
import { warnOfEndingCalendars } from './warn-of-ending-calendars.ts'
import { workersOf } from './workers.ts'

/** The worker: relays events, works every queue, resumes sagas, and in a demo plays the outside world. */
requireCompleteDeployment(process.env, 'worker')
const isDemo = isDemoOf(process.env)
nameSourcesInTraces()
const telemetry = await startTelemetry({ service: 'worker' })

const sandboxPort = Number.parseInt(process.env.SANDBOX_PORT ?? '3002', 10)
const smtpPort = Number.parseInt(process.env.SMTP_PORT ?? '2525', 10)
const provider = isDemo
  ? await startSandboxProvider({ port: sandboxPort, host: listenHost(process.env) })
  : null
const mailbox = isDemo ? await startMailbox({ port: smtpPort }) : null

const boss = await startBoss(true)
const workers = workersOf(boss)
await createEventQueues(boss)
workEventQueues(boss)
await scheduleQueues(boss)

const sweeps: Tick[] = [
  {
    name: 'transfers.sweep-transfers',
    domain: 'transfers',
    everyMs: 1_000,
    restMs: 15_000,
    run: sweepTransfers,
  },
  {
    name: 'payments.sweep-payouts',
    domain: 'payments',
    everyMs: 10_000,
    restMs: 60_000,
    run: sweepPayouts,
  },
  minutely('payments.sweep-deposits', 'payments', sweepDeposits),
  minutely('payments.sweep-resolutions', 'payments', sweepResolutions),
  { name: 'kyc.sweep-checks', domain: 'kyc', everyMs: 30_000, restMs: 60_000, run: sweepChecks },
  {
    name: 'wallets.resume-openings',
    domain: 'wallets',
    everyMs: 30_000,
    restMs: 60_000,
    run: resumeOpenings,
  },
  {
    name: 'identity.refold-search-names',
    domain: 'identity',
    everyMs: 10 * 60_000,
    restMs: 10 * 60_000,
    run: refoldSearchNames,
  },
]
/** Only where somebody reads the metrics. */
const measurements: Tick[] = [
  {
    name: 'reconciliation.watch-invariants',
    domain: 'reconciliation',
    everyMs: 15_000,
    restMs: 15_000,
    run: watchInvariants,
  },
  {
    name: 'jobs.watch-queues',
    domain: 'jobs',
    everyMs: 10_000,
    restMs: 10_000,
    run: () => watchQueues(boss),
  },
]
const outsideWorld: Tick[] = [
  {
    name: 'payments.deliver-sandbox-webhooks',
    domain: 'payments',
    everyMs: 500,
    restMs: 30_000,
    run: () => deliverPaymentWebhooks(),
  },
  {
    name: 'kyc.deliver-sandbox-webhooks',
    domain: 'kyc',
    everyMs: 500,
    restMs: 30_000,
    run: () => deliverIdentityWebhooks(),
  },
]
const ticker = startTicker([
  ...sweeps,
  ...(telemetry.metricsPort === null ? [] : measurements),
  ...(isDemo ? outsideWorld : []),
])
const relay = startRelay({
  onPublished: (queues) => workers.wake(queues),
  onStir: (domain) => {
    noteStir()
    ticker.stir(domain)
  },
})

const health = createServer((req, res) => {
  const isKnown = req.url === '/healthz' || req.url === '/readyz'
  res.writeHead(isKnown ? 200 : 404, { 'content-type': 'application/json' })
  res.end(JSON.stringify({ status: isKnown ? 'ok' : 'not-found' }))
})
const healthPort = Number.parseInt(process.env.WORKER_HEALTH_PORT ?? '0', 10)
await new Promise<void>((resolve) =>
  health.listen({ port: healthPort, host: listenHost(process.env) }, resolve),
)
logger.info('worker works')
collectWhenIdle()
warnOfEndingCalendars()

function minutely(name: Tick['name'], domain: string, run: Tick['run']): Tick {
  return { name, domain, everyMs: 60_000, restMs: 60_000, run }
}

let isStopping = false
async function stop(): Promise<void> {
  if (isStopping) return
  isStopping = true
  health.close()
  await Promise.all([ticker.stop(), relay.stop(), workers.stop(4_000)])
  await boss.stop({ graceful: true, timeout: 4_000 })
  await Promise.all([provider?.close(), mailbox?.close()])
  await closeAllDomains()
  await telemetry.stop()
  process.exit(0)
}
process.on('SIGTERM', () => void stop())
process.on('SIGINT', () => void stop())
