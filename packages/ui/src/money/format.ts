import { type CurrencyCode, exponentOf, isStoredCurrency } from '@corridor/kernel/currency'
import { numberFormat } from '@corridor/words/formatters'
import { directionOf, type Locale } from '@corridor/words/languages'

const minus = '\u2212'
const nbsp = '\u00a0'

export type MoneyLike = { readonly amount: string; readonly currency: string }

export type MoneyFormat = {
  /** `code`: 1,250.00 EUR (default) · `symbol`: €1,250.00 · `bare`: 1,250.00 */
  display?: 'code' | 'symbol' | 'bare'
  /** `auto`: only a minus when negative · `plus`: + in front when positive · `minus`: as money going out */
  sign?: 'auto' | 'plus' | 'minus'
}

/** Exact decimal text with this many digits behind the point, as the reader writes numbers. */
export function formatDecimal(
  decimal: string | number,
  locale: Locale,
  { digits = 0, useGrouping = true }: { digits?: number; useGrouping?: boolean } = {},
): string {
  const format = numberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    ...(!useGrouping && { useGrouping }),
  })
  return format.format(decimal as Intl.StringNumericLiteral)
}

function withSymbol(exact: string, locale: Locale, currency: CurrencyCode): string {
  const digits = exponentOf(currency)
  const format = numberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  })
  // the marks of direction that some languages put in are replaced by one isolation around the whole
  return format.format(exact as Intl.StringNumericLiteral).replace(/[\u061c\u200e\u200f]/g, '')
}

/**
 * An amount as its own line of characters, without isolation: for where the element around it isolates.
 * The exact decimal text goes to Intl as text: no float ever carries it. Malformed amounts are shown as they came
 * rather than guessed at.
 */
export function moneyText(value: MoneyLike, locale: Locale, format: MoneyFormat = {}): string {
  const { display = 'code', sign = 'auto' } = format
  const isNegative = value.amount.startsWith('-')
  const magnitude = isNegative ? value.amount.slice(1) : value.amount
  const mark = isNegative || sign === 'minus' ? minus : sign === 'plus' ? '+' : ''
  if (!isStoredCurrency(value.currency) || !/^[0-9]+(\.[0-9]+)?$/.test(magnitude)) {
    return `${mark}${magnitude}${nbsp}${value.currency}`
  }
  if (display === 'symbol') return mark + withSymbol(magnitude, locale, value.currency)
  const digits = exponentOf(value.currency)
  const number = mark + formatDecimal(magnitude, locale, { digits })
  return display === 'bare' ? number : `${number}${nbsp}${value.currency}`
}

/** The one way to write money in a sentence, as the reader writes numbers. */
export function formatMoney(value: MoneyLike, locale: Locale, format: MoneyFormat = {}): string {
  return isolated(moneyText(value, locale, format), locale)
}

/**
 * Numbers with signs and codes run from left to right in every language. In a text that runs the other way, characters
 * that isolate keep one whole: else its minus or its code would stand at the wrong end.
 * Source: Unicode Standard Annex 9, 2.4.2.
 */
export function isolated(text: string, locale: Locale): string {
  return directionOf(locale) === 'rtl' ? `\u2066${text}\u2069` : text
}

/** True for an amount that is exactly nothing: "0", "0.00". */
export function isZeroAmount(amount: string): boolean {
  return /^-?0+(\.0+)?$/.test(amount)
}
