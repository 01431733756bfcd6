import { numberFormat } from '@corridor/words/formatters'
import type { Locale } from '@corridor/words/languages'
import { isolated } from '../money/format.ts'

const usual = { minimumFractionDigits: 2, maximumFractionDigits: 6 } as const
const tiny = { maximumSignificantDigits: 4 } as const

/** A rate's decimal text for display, at most six digits after the point: "1.084200" -> "1.0842". */
export function formatRate(rate: string, locale: Locale): string {
  if (!/^[0-9]+(\.[0-9]+)?$/.test(rate)) return rate
  const exact = rate as Intl.StringNumericLiteral
  // Tiny rates (1 VND = 0.0000329 EUR) keep four meaningful digits.
  return numberFormat(locale, isVanished(rate) ? tiny : usual).format(exact)
}

/** Nothing would be left of it in six digits: they round to nought. */
function isVanished(rate: string): boolean {
  return /^0+(\.0*|\.0{6}[0-4]\d*)?$/.test(rate)
}

/** Decimal text of hundredths, with the digits that it has: "0.45" -> "0.45%". */
export function formatPercent(percent: string, locale: Locale): string {
  if (!/^[0-9]+(\.[0-9]+)?$/.test(percent)) return `${percent}%`
  const digits = percent.split('.')[1]?.length ?? 0
  const format = numberFormat(locale, {
    style: 'unit',
    unit: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  const text = format.format(percent as Intl.StringNumericLiteral)
  return isolated(text.replace(/[\u061c\u200e\u200f]/g, ''), locale)
}

/** "1 EUR = 1.0842 USD" within a sentence. `space`: between a number and its currency. */
export function rateText(
  source: string,
  target: string,
  rate: string,
  locale: Locale,
  space = '\u00a0',
): string {
  const parts = numberFormat(locale, usual).formatToParts(1)
  const one = parts.find(({ type }) => type === 'integer')?.value ?? '1'
  return isolated(`${one}${space}${source} = ${formatRate(rate, locale)}${space}${target}`, locale)
}
