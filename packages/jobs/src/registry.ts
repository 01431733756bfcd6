import { type DomainName, domainNames } from '@corridor/domain/domains'
import { liveFeedOf, liveFeeds } from '@corridor/domain/fx/contract'
import { fullCheckQueue, importQueue } from '@corridor/domain/reconciliation/contract'
import { unwrap } from '@corridor/kernel/result'

/** One piece of scheduled work: when (cron, UTC) and, loaded only where it runs, what. */
export type QueueDefinition = {
  readonly name: `${string}.${string}`
  readonly cron: string
  /** Also once when the worker starts: what it brings may be needed before the clock comes round. */
  readonly isDueAtStart?: boolean
  /** How long one run may take before another may begin; 5 minutes where not given. */
  readonly expireInSeconds?: number
  readonly handler: () => Promise<() => Promise<unknown>>
}

const everyMinute = '* * * * *'
const hourly = '7 * * * *'
const nightly = '15 2 * * *'
/** What a domain removes of its own every night, beside the records that all domains keep. */
const ownSweeps: Partial<Record<DomainName, QueueDefinition['handler']>> = {
  reconciliation: async () => (await import('@corridor/domain/reconciliation')).sweepRuns,
  beneficiaries: async () => (await import('@corridor/domain/beneficiaries')).sweepCheckBudgets,
}

/** One job for each domain, a minute apart. */
const pruning = domainNames.map(
  (domain, at): QueueDefinition => ({
    name: `${domain}.prune-records`,
    cron: `${20 + at} 3 * * *`,
    handler: async () => {
      const { pruneRecords } = await import('@corridor/db/prune')
      const sweepOwn = await ownSweeps[domain]?.()
      return async () => {
        await pruneRecords(domain)
        await sweepOwn?.()
      }
    },
  }),
)
const liveFeed = liveFeedOf(process.env.FX_SOURCE)

export const queues: readonly QueueDefinition[] = [
  {
    name: 'kyc.escalate-overdue',
    cron: everyMinute,
    handler: async () => (await import('@corridor/domain/kyc')).escalateOverdue,
  },
  {
    name: 'compliance.escalate-overdue',
    cron: everyMinute,
    handler: async () => (await import('@corridor/domain/compliance')).escalateOverdue,
  },
  {
    name: 'support.escalate-overdue',
    cron: everyMinute,
    handler: async () => (await import('@corridor/domain/support')).escalateOverdue,
  },
  {
    name: 'payments.escalate-overdue',
    cron: everyMinute,
    handler: async () => (await import('@corridor/domain/payments')).escalateOverdue,
  },
  {
    name: 'ledger.expire-holds',
    cron: everyMinute,
    handler: async () => (await import('@corridor/domain/ledger')).expireHolds,
  },
  {
    name: 'ledger.seal-journal',
    cron: everyMinute,
    isDueAtStart: true,
    handler: async () => (await import('@corridor/domain/ledger')).sealJournal,
  },
  {
    name: 'ledger.anchor-head',
    cron: '*/5 * * * *',
    handler: async () => (await import('@corridor/domain/ledger')).anchorHead,
  },
  {
    name: 'ledger.prepare-partitions',
    cron: '45 1 * * *',
    handler: async () => (await import('@corridor/domain/ledger')).preparePartitions,
  },
  {
    name: 'fx.import-rates',
    cron: liveFeeds[liveFeed].refreshCron,
    isDueAtStart: true,
    handler: async () => {
      const { importRates } = await import('@corridor/domain/fx')
      // a demo lives on the embedded rates and asks nobody; a source that fails is asked again
      return async () =>
        process.env.FX_MODE === 'live' ? unwrap(await importRates(liveFeed)) : undefined
    },
  },
  {
    name: 'compliance.import-lists',
    cron: nightly,
    isDueAtStart: true,
    handler: async () => (await import('@corridor/domain/compliance')).importLists,
  },
  {
    name: 'compliance.watch-lists',
    cron: hourly,
    isDueAtStart: true,
    handler: async () => (await import('@corridor/domain/compliance')).watchLists,
  },
  {
    name: 'reconciliation.check-invariants',
    cron: everyMinute,
    isDueAtStart: true,
    handler: async () => {
      const { checkChanges } = await import('./checks/check-changes.ts')
      return checkChanges
    },
  },
  {
    name: fullCheckQueue,
    cron: '45 1 * * *',
    expireInSeconds: 4 * 60 * 60,
    handler: async () => {
      const { checkEverything } = await import('@corridor/domain/reconciliation')
      const { invariantsOf, monitorSettings } = await import('./checks/monitored-invariants.ts')
      return () => checkEverything(invariantsOf(monitorSettings))
    },
  },
  {
    name: importQueue,
    cron: everyMinute,
    handler: async () => (await import('@corridor/domain/reconciliation')).importConfirmed,
  },
  {
    // when the partners' banks have told of the day before
    name: 'reconciliation.reconcile-accounts',
    cron: '30 5 * * *',
    expireInSeconds: 60 * 60,
    handler: async () => (await import('@corridor/domain/reconciliation')).reconcileAccounts,
  },
  {
    name: 'identity.sweep-identity',
    cron: hourly,
    handler: async () => (await import('@corridor/domain/identity')).sweepIdentity,
  },
  {
    name: 'jobs.prune-jobs',
    cron: hourly,
    handler: async () => (await import('./prune-jobs.ts')).pruneJobs,
  },
  {
    name: 'identity.sweep-recoveries',
    cron: everyMinute,
    handler: async () => (await import('@corridor/domain/identity')).sweepRecoveries,
  },
  ...pruning,
]
