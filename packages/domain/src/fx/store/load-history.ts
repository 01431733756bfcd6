import { loadOnce } from '@corridor/db/load-once'
import { defineStatement } from '@corridor/db/statement'
import { type CurrencyCode, isCurrency } from '@corridor/kernel/currency'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import type { Calculation } from '../pricing.ts'
import type { StoredRate } from '../rates.ts'
import { database } from './database.ts'
import { storedRate } from './latest-rates.ts'
import { columnsOf } from './quote-record.ts'

/** A quote of the past: used by its transfer, or left until it expired. */
export type PastQuote = {
  readonly quoteId: Id<'quo'>
  readonly customerId: Id<'cus'>
  readonly calculation: Calculation
  readonly createdAt: Date
  readonly used: { readonly transferId: Id<'tr'>; readonly at: Date } | null
}

const lifetimeMs = 30 * 60_000

/** Quotes with a past, for demonstrations only; see `loadOnce`. */
export async function unsafeLoadHistory(
  asOf: Date,
  quotes: readonly PastQuote[],
): Promise<boolean> {
  return loadOnce({ domain: 'fx', into: 'quote', asOf }, ({ insert }) =>
    insert(
      'quote',
      quotes.map(({ quoteId, customerId, calculation, createdAt, used }) => ({
        id: uuidOf(quoteId),
        customer_id: uuidOf(customerId),
        state: used ? 'accepted' : 'pending',
        ...columnsOf(calculation),
        created_at: createdAt,
        expires_at: new Date(createdAt.getTime() + lifetimeMs),
        accepted_at: used?.at ?? null,
        transfer_id: used && uuidOf(used.transferId),
      })),
    ),
  )
}

/** A day of a source, and what it published for it. */
export type RateDay = {
  readonly date: string
  readonly rates: ReadonlyMap<CurrencyCode, StoredRate>
}

const ratesSince = defineStatement({
  domain: 'fx',
  name: 'rates-since',
  text: `
    SELECT source, currency, as_of, rate, date AS day FROM rate
     WHERE source = 'ecb' AND date >= (SELECT coalesce(max(date), 'infinity') FROM rate
                                        WHERE source = 'ecb' AND date <= $1::date)
     ORDER BY date`,
  parameters: ['date'],
  row: { source: 'text', currency: 'text', as_of: 'timestamptz', rate: 'text', day: 'date' },
})

/** The European Central Bank's rates that are stored, from the last day before a date (YYYY-MM-DD) on; oldest first. */
export async function readRateDays(since: string): Promise<RateDay[]> {
  const rows = await ratesSince.rows(database.pool, [since])
  return [...Map.groupBy(rows, ({ day }) => day)].map(([date, sheet]) => ({
    date,
    rates: new Map(
      sheet.flatMap((row) => (isCurrency(row.currency) ? [[row.currency, storedRate(row)]] : [])),
    ),
  }))
}
