import { numberFormat } from './formatters.ts'
import { directionOf, type Locale } from './languages.ts'

/** An amount as texts hold one, of decimal digits only: it is never a floating number on its way. */
type Wire = { readonly amount: string; readonly currency: string }

/** How a sentence has its amounts; usually in groups of digits, with a space before the code that does not break. */
type Style = { readonly isGrouped?: boolean; readonly space?: string }

/**
 * "1,250.00 EUR" in English, "1.250,00 EUR" in German: all digits as they are given, and a minus sign for a hyphen.
 */
export function moneyText(
  locale: Locale,
  { amount, currency }: Wire,
  { isGrouped = true, space = '\u00a0' }: Style = {},
): string {
  const digits = amount.split('.')[1]?.length ?? 0
  const format = numberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: isGrouped,
  })
  const number = format.format(amount as `${number}`)
  return isolated(locale, `${number.replace('-', '\u2212')}${space}${currency}`)
}

/** A name or an amount inside a sentence that runs from the right: it keeps its own direction. Source: UAX 9, 2.4. */
export function isolated(locale: Locale, text: string): string {
  return directionOf(locale) === 'rtl' ? `\u2068${text}\u2069` : text
}
