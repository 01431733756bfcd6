import { readFile } from 'node:fs/promises'
import { isCurrency } from '@corridor/kernel/currency'
import { ok } from '@corridor/kernel/result'
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
        return ok(parseCsv(await readFile(file, 'utf8')))
      } catch (error) {
        return fxErrors.fail('source-unavailable', { note: `embedded rates: ${String(error)}` })
      }
    },
  }
}

function parseCsv(text: string): RateSheet[] {
  const [header = '', ...lines] = text.trim().split(/\r?\n/)
  const [, ...names] = header.split(',')
  return lines.map((line) => {
    const [date = '', ...cells] = line.split(',')
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new Error('a line without a date')
    const entries = names.flatMap((name, index) => {
      const rate = cells[index]
      return isCurrency(name) && rate ? [[name, rate] as const] : []
    })
    return { date, asOf: ecbInstant(date), perEur: Object.fromEntries(entries) }
  })
}
