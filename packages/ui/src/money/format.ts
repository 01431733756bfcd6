import { type CurrencyCode, exponentOf, isStoredCurrency } from '@corridor/kernel/currency'

/** The one display locale, so that server and browser write the same characters. */
export const displayLocale = 'en-GB'

const minus = '\u2212'
const nbsp = '\u00a0'

export type MoneyLike = { readonly amount: string; readonly currency: string }

export type MoneyFormat = {
  /** `code`: 1,250.00 EUR (default) · `symbol`: €1,250.00 · `bare`: 1,250.00 */
  display?: 'code' | 'symbol' | 'bare'
  /** `auto`: only a minus when negative · `plus`: + in front when positive · `minus`: as money going out */
  sign?: 'auto' | 'plus' | 'minus'
}

const formatters = new Map<string, Intl.NumberFormat>()

function formatterFor(currency: CurrencyCode, display: 'symbol' | 'number'): Intl.NumberFormat {
  const key = `${currency} ${display}`
  const known = formatters.get(key)
  if (known) return known
  const digits = exponentOf(currency)
  const made = new Intl.NumberFormat(displayLocale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    ...(display === 'symbol' && { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }),
  })
  formatters.set(key, made)
  return made
}

/**
 * The one way to write money. The exact decimal text goes to Intl as text: no float ever carries it.
 * Malformed amounts are shown as they came rather than guessed at.
 */
export function formatMoney(value: MoneyLike, format: MoneyFormat = {}): string {
  const { display = 'code', sign = 'auto' } = format
  const isNegative = value.amount.startsWith('-')
  const magnitude = isNegative ? value.amount.slice(1) : value.amount
  const mark = isNegative || sign === 'minus' ? minus : sign === 'plus' ? '+' : ''
  if (!isStoredCurrency(value.currency) || !/^[0-9]+(\.[0-9]+)?$/.test(magnitude)) {
    return `${mark}${magnitude}${nbsp}${value.currency}`
  }
  const exact = magnitude as Intl.StringNumericLiteral
  if (display === 'symbol') return mark + formatterFor(value.currency, 'symbol').format(exact)
  const number = mark + formatterFor(value.currency, 'number').format(exact)
  return display === 'bare' ? number : `${number}${nbsp}${value.currency}`
}

/** True for an amount that is exactly nothing: "0", "0.00". */
export function isZeroAmount(amount: string): boolean {
  return /^-?0+(\.0+)?$/.test(amount)
}
