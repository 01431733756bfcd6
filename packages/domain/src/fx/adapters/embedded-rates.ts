import { readFile } from 'node:fs/promises'
import { isCurrency } from '@corridor/kernel/currency'
import { ok } from '@corridor/kernel/result'
import { parse } from 'csv-parse/sync'
import { fxErrors } from '../errors.ts'
import type { RateFeed, RateSheet } from '../ports.ts'
import { ecbInstant } from './ecb-feed.ts'

/** The ECB history that we ship (data/README.md), so that a fresh installation has real rates without a network. */
export function embeddedRates(
  file = new URL('../data/ecb_reference_rates_2024-01_2026-04.csv', import.meta.url),
): RateFeed {
  return {
    source: 'ecb',
    fetchSheets: async () => {
      try {
        return ok(sheetsOf(await readFile(file, 'utf8')))
      } catch (error) {
        return fxErrors.fail('source-unavailable', { note: `embedded rates: ${String(error)}` })
      }
    },
  }
}

/** The first column is the day, each other one a currency; a cell without a rate is empty. */
function sheetsOf(text: string): RateSheet[] {
  const lines: Record<string, string>[] = parse(text, {
    columns: true,
    bom: true,
    trim: true,
    skipEmptyLines: true,
  })
  return lines.map(({ Date: date = '', ...rates }) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new Error('a line without a date')
    const known = Object.entries(rates).filter(([name, rate]) => isCurrency(name) && rate)
    return { date, asOf: ecbInstant(date), perEur: Object.fromEntries(known) }
  })
}
