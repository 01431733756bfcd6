import { numberFormat } from '@corridor/words/formatters'
import { type Locale, languageOf } from '@corridor/words/languages'

const written = /^([\d,]+(?:\.(\d+))?)( [A-Z]{3})?$/

/** An amount as a failure's facts have it ("1,000.00 EUR"), as this locale writes it; every other text as it is. */
export function localMoney(locale: Locale, text: string): string {
  const [, amount, fraction = '', currency = ''] = written.exec(text) ?? []
  if (amount === undefined || languageOf(locale) === 'en') return text
  const digits = fraction.length
  const how = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  // as text: an amount is never a floating number on its way
  const plain = amount.replaceAll(',', '') as Intl.StringNumericLiteral
  return `${numberFormat(locale, how).format(plain)}${currency}`
}
