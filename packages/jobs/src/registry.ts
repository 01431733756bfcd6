/** One piece of scheduled work: when (cron, UTC) and, loaded only where it runs, what. */
export type QueueDefinition = {
  readonly name: `${string}.${string}`
  readonly cron: string
  readonly handler: () => Promise<() => Promise<unknown>>
}

const everyMinute = '* * * * *'
const hourly = '7 * * * *'
/** The ECB publishes at about 16:00 in Frankfurt. */
const afterReferenceRates = '20,50 14-17 * * 1-5'
const nightly = '15 2 * * *'

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
    name: 'fx.import-rates',
    cron: afterReferenceRates,
    handler: async () => {
      const { importRates } = await import('@corridor/domain/fx')
      const source = process.env.FX_SOURCE === 'open-exchange-rates' ? process.env.FX_SOURCE : 'ecb'
      // a demo lives on the embedded rates and asks nobody
      return async () => (process.env.FX_MODE === 'live' ? importRates(source) : undefined)
    },
  },
  {
    name: 'compliance.import-lists',
    cron: nightly,
    handler: async () => (await import('@corridor/domain/compliance')).importLists,
  },
  {
    name: 'identity.sweep-identity',
    cron: hourly,
    handler: async () => (await import('@corridor/domain/identity')).sweepIdentity,
  },
]
