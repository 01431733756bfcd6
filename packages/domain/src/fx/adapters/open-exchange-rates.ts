import { type CurrencyCode, isCurrency } from '@corridor/kernel/currency'
import { inverse, multiply, parseDecimal } from '@corridor/kernel/decimal'
import { ok } from '@corridor/kernel/result'
import { fxErrors } from '../errors.ts'
import type { RateFeed, RateSheet } from '../ports.ts'
import { formatSignificant, rateDigits } from '../rates.ts'
import { defaultOutsideCalls, type OutsideCallOptions, outsideCalls } from './outside-calls.ts'

/**
 * Open Exchange Rates, latest.json (base USD). The App ID travels in a header, so it is in no URL and no log.
 * Reference: https://docs.openexchangerates.org/reference/latest-json
 */
export function openExchangeRates(options: {
  readonly baseUrl: string
  readonly appId: string
  readonly calls?: OutsideCallOptions
}): RateFeed {
  const get = outsideCalls(options.calls ?? defaultOutsideCalls)
  return {
    source: 'oxr',
    fetchSheets: async () => {
      try {
        const body = await get(`${options.baseUrl}/latest.json`, {
          authorization: `Token ${options.appId}`,
        })
        return ok([parseLatest(body)])
      } catch (error) {
        return fxErrors.fail('source-unavailable', { note: `oxr: ${String(error)}` })
      }
    },
  }
}

// JSON.parse would turn the rates into floats; they are read from the text digit for digit.
const timestampPattern = /"timestamp"\s*:\s*([1-9][0-9]{9})\b/
const basePattern = /"base"\s*:\s*"([A-Z]{3})"/
const ratesPattern = /"rates"\s*:\s*\{([^{}]*)\}/
const entryPattern = /"([A-Z]{3})"\s*:\s*((?:0|[1-9][0-9]{0,9})(?:\.[0-9]{1,12})?)(?=\s*(?:,|$))/g

function parseLatest(body: string): RateSheet {
  const timestamp = timestampPattern.exec(body)?.[1]
  const base = basePattern.exec(body)?.[1]
  const rates = ratesPattern.exec(body)?.[1]?.trim()
  if (!timestamp || base !== 'USD' || !rates) throw new Error('not a latest.json with base USD')
  // the base itself, which not every plan lists
  const perUsd = new Map<CurrencyCode, string>([['USD', '1']])
  for (const [, currency = '', rate = ''] of rates.matchAll(entryPattern)) {
    if (isCurrency(currency) && /[1-9]/.test(rate)) perUsd.set(currency, rate)
  }
  const euro = perUsd.get('EUR')
  if (!euro) throw new Error('no euro in the answer')
  const usdPerEur = inverse(parseDecimal(euro))
  const asOf = new Date(Number(timestamp) * 1000).toISOString()
  return {
    date: asOf.slice(0, 10),
    asOf,
    perEur: Object.fromEntries(
      [...perUsd]
        .filter(([currency]) => currency !== 'EUR')
        .map(([currency, rate]) => [
          currency,
          formatSignificant(multiply(parseDecimal(rate), usdPerEur), rateDigits),
        ]),
    ),
  }
}
