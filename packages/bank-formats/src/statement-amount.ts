import { type CurrencyCode, exponentOf, isStoredCurrency } from '@corridor/kernel/currency'
import { type Money, maxMinor, money } from '@corridor/kernel/money'

const pattern = /^\+?(\d{0,18})(?:[.,](\d*))?$/

/**
 * An unsigned amount of a message, with a point or a comma: `1234,5`, `1234.50`, `1000,` or `.5`. Zeros beyond the
 * currency's own digits are taken, since banks write yen as `1000,00`; other digits there are not.
 * @returns null when it is no such amount or exceeds 64 bits of minor units
 */
export function readAmount(text: string, currency: CurrencyCode): Money | null {
  const found = pattern.exec(text.trim())
  if (!found) return null
  const [, whole = '', fraction = ''] = found
  if (whole === '' && fraction === '') return null
  const exponent = exponentOf(currency)
  if (/[1-9]/.test(fraction.slice(exponent))) return null
  const minor = BigInt(`${whole || '0'}${fraction.slice(0, exponent).padEnd(exponent, '0')}`)
  return minor > maxMinor ? null : money(minor, currency)
}

export function readCurrency(text: string | null): CurrencyCode | null {
  return text !== null && isStoredCurrency(text) ? text : null
}
