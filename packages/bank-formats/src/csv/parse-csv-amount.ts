import { type CurrencyCode, exponentOf } from '@corridor/kernel/currency'
import { type Money, parseAmount } from '@corridor/kernel/money'
import type { CsvFault } from './csv-faults.ts'
import type { CsvMapping } from './csv-mapping.ts'

/** Signs in front, behind and as brackets; U+2212 is what spreadsheets write for a minus. */
const shape =
  /^(?<before>[-+\u2212]?)(?<open>\(?)(?<digits>[0-9][0-9.,'\u2019 \u00a0\u202f]*)(?<close>\)?)(?<after>[-+\u2212]?)$/

/**
 * An amount as a partner writes it, exactly: `1.234,50`, `-5`, `5.00-`, `(5.00)`. Groups are of three digits, or it is no
 * amount; more decimals than the currency has are refused, not rounded.
 */
export function parseCsvAmount(
  text: string,
  decimalSign: CsvMapping['decimalSign'],
  currency: CurrencyCode,
): Money | CsvFault {
  const trimmed = text.trim()
  if (trimmed === '') return 'amount-missing'
  const { before = '', open, close, digits = '', after = '' } = shape.exec(trimmed)?.groups ?? {}
  const signs = [before, after, open].filter((sign) => sign !== '')
  if (digits === '' || signs.length > 1 || (open === '(') !== (close === ')')) {
    return 'amount-unreadable'
  }
  const isNegative = signs.some((sign) => sign !== '+')
  const [whole = '', fraction = '', ...rest] = digits.trimEnd().split(decimalSign)
  const plain = ungrouped(whole)
  if (plain === null || rest.length > 0 || !/^[0-9]*$/.test(fraction)) return 'amount-unreadable'
  const meant = fraction.replace(/0+$/, '')
  if (meant.length > exponentOf(currency)) return 'amount-digits'
  const isZero = /^0*$/.test(plain + meant)
  const number = plain.replace(/^0+(?=[0-9])/, '') + (meant === '' ? '' : `.${meant}`)
  const sign = isNegative && !isZero ? '-' : ''
  return parseAmount(sign + number, currency) ?? 'amount-digits'
}

/** Digits without the marks between groups of three; null where the groups are of other sizes or marks. */
function ungrouped(whole: string): string | null {
  if (/^[0-9]+$/.test(whole)) return whole
  const mark = /[^0-9]/.exec(whole)?.[0] ?? ''
  const [first = '', ...groups] = whole.split(mark)
  const isGrouped = /^[0-9]{1,3}$/.test(first) && groups.every((group) => /^[0-9]{3}$/.test(group))
  return isGrouped ? [first, ...groups].join('') : null
}
