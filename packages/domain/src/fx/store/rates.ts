import { appendEvents } from '@corridor/db/outbox'
import { defineStatement } from '@corridor/db/statement'
import type { CurrencyCode } from '@corridor/kernel/currency'
import { ratesImported } from '../events.ts'
import type { RateSheet } from '../ports.ts'
import type { StoredRate } from '../rates.ts'
import { database } from './database.ts'
import { forgetRates, storedRate } from './latest-rates.ts'

const rateHistory = defineStatement({
  domain: 'fx',
  name: 'rate-history',
  text: `
    SELECT source, currency, as_of, rate, date AS day FROM rate
    WHERE currency = ANY((SELECT $1::text[])::text[]) AND date > (SELECT max(date) FROM rate) - $2::int4`,
  parameters: ['text[]', 'int4'],
  row: { source: 'text', currency: 'text', as_of: 'timestamptz', rate: 'text', day: 'date' },
})

/** All rates of the currencies in the last `days` days before the newest stored day. Dates are YYYY-MM-DD. */
export async function readRateHistory(
  currencies: readonly CurrencyCode[],
  days: number,
): Promise<(StoredRate & { date: string })[]> {
  const rows = await rateHistory.rows(database.pool, [currencies, days])
  return rows.map((row) => ({ ...storedRate(row), date: row.day }))
}

/** The newest day that is stored of a source, YYYY-MM-DD. */
export async function newestDate(source: 'ecb' | 'oxr'): Promise<string | null> {
  const rows = await database.client.$queryRaw<{ newest: string | null }[]>`
    SELECT max(date)::text AS newest FROM rate WHERE source = ${source}`
  return rows[0]?.newest ?? null
}

/** Stores what is new or differs, with the event, in one transaction. A sheet older than the stored day's is left. */
export async function storeSheets(
  source: 'ecb' | 'oxr',
  sheets: readonly RateSheet[],
): Promise<{ newestDate: string; changedRates: number }> {
  const rows = sheets.flatMap((sheet) =>
    Object.entries(sheet.perEur).map(([currency, rate]) => ({
      currency,
      date: sheet.date,
      as_of: sheet.asOf,
      rate,
    })),
  )
  const newest =
    sheets
      .map((sheet) => sheet.date)
      .sort()
      .at(-1) ?? ''
  const changedRates = await database.transaction(async (tx) => {
    const changed = await tx.$executeRaw`
      INSERT INTO rate (source, currency, date, as_of, rate)
      SELECT ${source}, currency, date, as_of, rate
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS sheet (currency text, date date, as_of timestamptz, rate text)
      ON CONFLICT (source, currency, date) DO UPDATE
        SET rate = excluded.rate, as_of = excluded.as_of, imported_at = clock_timestamp()
        WHERE (rate.rate, rate.as_of) IS DISTINCT FROM (excluded.rate, excluded.as_of)
          AND excluded.as_of >= rate.as_of`
    if (changed > 0) {
      await appendEvents(tx, [
        ratesImported.of(`rates:${source}`, { source, newestDate: newest, changedRates: changed }),
      ])
    }
    return changed
  })
  forgetRates()
  return { newestDate: newest, changedRates }
}
