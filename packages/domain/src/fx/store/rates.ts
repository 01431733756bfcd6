import { appendEvents } from '@corridor/db/outbox'
import { type CurrencyCode, isCurrency } from '@corridor/kernel/currency'
import { ratesImported } from '../events.ts'
import type { RateSheet } from '../ports.ts'
import type { StoredRate } from '../rates.ts'
import { database } from './database.ts'

type RateRow = { source: string; currency: string; as_of: Date; rate: string }

/** The newest rate of each source for each of the currencies, and the database's time. */
export async function readLatestRates(
  currencies: readonly CurrencyCode[],
): Promise<{ stored: StoredRate[]; now: Date }> {
  const rows = await database.client.$queryRaw<(Partial<RateRow> & { now: Date })[]>`
    SELECT clock.now, newest.source, newest.currency, newest.as_of, newest.rate
    FROM (SELECT clock_timestamp() AS now) AS clock
    LEFT JOIN (
      SELECT r.source, r.currency, r.as_of, r.rate
      FROM unnest(${[...currencies]}::text[]) AS wanted (currency)
      CROSS JOIN (VALUES ('ecb'), ('oxr')) AS origin (source)
      CROSS JOIN LATERAL (
        SELECT source, currency, as_of, rate FROM rate
        WHERE rate.source = origin.source AND rate.currency = wanted.currency
        ORDER BY date DESC LIMIT 1
      ) AS r
    ) AS newest ON true`
  const now = rows[0]?.now
  if (!now) throw new Error('the database told no time')
  return { stored: rows.flatMap((row) => (isRateRow(row) ? [storedRate(row)] : [])), now }
}

/** All rates of the currencies in the last `days` days before the newest stored day. Dates are YYYY-MM-DD. */
export async function readRateHistory(
  currencies: readonly CurrencyCode[],
  days: number,
): Promise<(StoredRate & { date: string })[]> {
  const rows = await database.client.$queryRaw<(RateRow & { day: string })[]>`
    SELECT source, currency, as_of, rate, date::text AS day FROM rate
    WHERE currency = ANY(${[...currencies]}::text[])
      AND date > (SELECT max(date) FROM rate) - ${days}::int`
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
  return { newestDate: newest, changedRates }
}

function isRateRow(row: Partial<RateRow>): row is RateRow {
  return Boolean(row.source && row.currency && row.as_of && row.rate)
}

function storedRate(row: RateRow): StoredRate {
  if ((row.source !== 'ecb' && row.source !== 'oxr') || !isCurrency(row.currency)) {
    throw new Error(`a stored rate of ${row.source} ${row.currency} is malformed`)
  }
  return {
    source: row.source,
    currency: row.currency,
    asOf: row.as_of.toISOString(),
    rate: row.rate,
  }
}
