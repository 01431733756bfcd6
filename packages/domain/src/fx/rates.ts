import type { CurrencyCode } from '@corridor/kernel/currency'
import {
  divide,
  type Fraction,
  formatDecimal,
  inverse,
  multiply,
  parseDecimal,
} from '@corridor/kernel/decimal'
import type { RateSource } from './contract.ts'
import { indicativeRates } from './indicative-rates.ts'
import { usdPegs } from './pegs.ts'

/** What a source published for one moment: units of each currency for 1 EUR, as decimal text. */
export type StoredRate = {
  readonly source: 'ecb' | 'oxr'
  readonly currency: CurrencyCode
  /** ISO-8601 instant at which the source says that the rate held. */
  readonly asOf: string
  readonly rate: string
}

/** Units of one currency for 1 EUR, exactly, and where that comes from. */
export type EuroRate = {
  readonly perEur: Fraction
  readonly asOf: string
  readonly source: RateSource
}

/** A mid-market rate: units of target for one unit of source. */
export type MidMarketRate = {
  /** Plain decimal with 12 significant digits; this text, not the fraction behind it, is what is locked. */
  readonly rate: string
  readonly asOf: string
  readonly source: RateSource
  readonly isIndicative: boolean
}

/** More than the ten that the quote promises, and few enough to read aloud. */
export const rateDigits = 12
const maxPlaces = 18

/** The stored rates to look at for one currency: itself, or what it is derived from. */
export function currenciesBehind(currency: CurrencyCode): CurrencyCode[] {
  return currency === 'EUR' ? [] : [currency, 'USD']
}

/**
 * The best rate to the euro: published by a source (the preferred one first), else the documented peg to the
 * US dollar, else a dated indicative rate.
 * @returns null when nothing is known about the currency
 */
export function euroRateOf(
  currency: CurrencyCode,
  stored: readonly StoredRate[],
  preferred: 'ecb' | 'oxr',
): EuroRate | null {
  const published = publishedRate(currency, stored, preferred)
  if (published) return published
  const dollar = currency === 'USD' ? null : publishedRate('USD', stored, preferred)
  const peg = usdPegs[currency]
  if (dollar && peg) {
    return {
      perEur: multiply(dollar.perEur, parseDecimal(peg)),
      asOf: dollar.asOf,
      source: 'peg',
    }
  }
  const indicative = indicativeRates[currency]
  if (!dollar || !indicative) return null
  return {
    perEur: multiply(dollar.perEur, parseDecimal(indicative.perUsd)),
    asOf: `${indicative.date}T00:00:00.000Z`,
    source: 'indicative',
  }
}

function publishedRate(
  currency: CurrencyCode,
  stored: readonly StoredRate[],
  preferred: 'ecb' | 'oxr',
): EuroRate | null {
  const candidates = stored.filter((rate) => rate.currency === currency)
  const found = candidates.find((rate) => rate.source === preferred) ?? candidates[0]
  if (!found) return null
  return { perEur: parseDecimal(found.rate), asOf: found.asOf, source: found.source }
}

/** One side of a pair: the euro itself, or a currency's rate to it. */
export type Side = EuroRate | 'euro'

/** A currency as one side of a pair, or null when nothing is known about it. */
export function sideOf(
  currency: CurrencyCode,
  stored: readonly StoredRate[],
  preferred: 'ecb' | 'oxr',
): Side | null {
  return currency === 'EUR' ? 'euro' : euroRateOf(currency, stored, preferred)
}

/** The euro's rate to itself takes the moment and the source of the other side. */
export function crossRate(source: Side, target: Side): MidMarketRate {
  const one: Fraction = { numerator: 1n, denominator: 1n }
  const from = source === 'euro' ? one : source.perEur
  const to = target === 'euro' ? one : target.perEur
  const sides = [source, target].filter((side): side is EuroRate => side !== 'euro')
  const weakest = weakestSource(sides.map((side) => side.source))
  return {
    rate: formatSignificant(multiply(to, inverse(from)), rateDigits),
    // a rate is no younger than its older half
    asOf: sides.map((side) => side.asOf).sort()[0] ?? '',
    source: weakest,
    isIndicative: weakest === 'indicative',
  }
}

function weakestSource(sources: readonly RateSource[]): RateSource {
  const byWeakness: readonly RateSource[] = ['indicative', 'peg', 'ecb', 'oxr']
  return byWeakness.find((source) => sources.includes(source)) ?? 'ecb'
}

/**
 * The fraction as a decimal with this many significant digits, half-even, never more than 18 places.
 * @throws RangeError when the value is not positive
 */
export function formatSignificant(value: Fraction, digits: number): string {
  if (value.numerator <= 0n) throw new RangeError('a rate is more than zero')
  const whole = divide(value.numerator, value.denominator, 'down')
  if (whole > 0n) {
    return formatDecimal(value, Math.max(digits - whole.toString().length, 0), 'half-even')
  }
  let leadingZeros = 0
  for (let scaled = value.numerator * 10n; scaled < value.denominator; scaled *= 10n) {
    leadingZeros += 1
  }
  return formatDecimal(value, Math.min(leadingZeros + digits, maxPlaces), 'half-even')
}
