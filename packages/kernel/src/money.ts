import { type CurrencyCode, exponentOf, isStoredCurrency } from './currency.ts'

/** An exact amount: whole minor units (cents, yen, fils) with their currency inside. */
export type Money = { readonly minor: bigint; readonly currency: CurrencyCode }

/** Money as it crosses tRPC, REST and events: `{ amount: "12.34", currency: "EUR" }`. */
export type WireMoney = { readonly amount: string; readonly currency: CurrencyCode }

/** Largest amount that the ledger stores (signed 64-bit minor units). */
export const maxMinor = 2n ** 63n - 1n

export function money(minor: bigint, currency: CurrencyCode): Money {
  return { minor, currency }
}

export function zero(currency: CurrencyCode): Money {
  return { minor: 0n, currency }
}

/** @throws TypeError when the currencies differ */
export function add(a: Money, b: Money): Money {
  return { minor: a.minor + sameCurrency(a, b).minor, currency: a.currency }
}

/** @throws TypeError when the currencies differ */
export function subtract(a: Money, b: Money): Money {
  return { minor: a.minor - sameCurrency(a, b).minor, currency: a.currency }
}

/** Negative, zero or positive like a sort function's answer. @throws TypeError when the currencies differ */
export function compare(a: Money, b: Money): -1 | 0 | 1 {
  sameCurrency(a, b)
  return a.minor < b.minor ? -1 : a.minor > b.minor ? 1 : 0
}

export function negate(a: Money): Money {
  return { minor: -a.minor, currency: a.currency }
}

export function isPositive(a: Money): boolean {
  return a.minor > 0n
}

function sameCurrency(a: Money, b: Money): Money {
  if (a.currency !== b.currency) {
    throw new TypeError(`cannot combine ${a.currency} with ${b.currency}`)
  }
  return b
}

const decimalPattern = /^-?(0|[1-9][0-9]{0,18})(\.[0-9]{1,4})?$/

/**
 * Reads a plain decimal ("12", "12.3", "-0.05") exactly.
 * @returns null when the text is no plain decimal, has more digits than the currency, or exceeds 64 bits
 */
export function parseAmount(text: string, currency: CurrencyCode): Money | null {
  // a pattern reads numbers and arrays as if they were texts
  if (typeof text !== 'string' || !decimalPattern.test(text)) return null
  const negative = text.startsWith('-')
  const [whole = '0', fraction = ''] = (negative ? text.slice(1) : text).split('.')
  const exponent = exponentOf(currency)
  if (fraction.length > exponent) return null
  const magnitude = BigInt(whole + fraction.padEnd(exponent, '0'))
  if (magnitude > maxMinor || (negative && magnitude === 0n)) return null
  return { minor: negative ? -magnitude : magnitude, currency }
}

/** Fewer digits than this never exceed 64 bits. */
const certainDigits = 18

/** Whether `parseAmount` reads it: what we have formatted ourselves is checked on its way out without being read. */
export function isAmount(text: string, currency: CurrencyCode): boolean {
  if (typeof text !== 'string' || !decimalPattern.test(text)) return false
  const point = text.indexOf('.')
  const exponent = exponentOf(currency)
  if (point >= 0 && text.length - point - 1 > exponent) return false
  const isPlain = text.charCodeAt(0) !== minus && text.length + exponent <= certainDigits
  return isPlain || parseAmount(text, currency) !== null
}

const minus = '-'.charCodeAt(0)

/** The exact decimal with all digits of its currency: 1234n EUR -> "12.34", 5n JPY -> "5". */
export function formatAmount(value: Money): string {
  const exponent = exponentOf(value.currency)
  const negative = value.minor < 0n
  const digits = (negative ? -value.minor : value.minor).toString().padStart(exponent + 1, '0')
  const text = exponent === 0 ? digits : `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`
  return negative ? `-${text}` : text
}

export function toWire(value: Money): WireMoney {
  return { amount: formatAmount(value), currency: value.currency }
}

/** Money that we wrote ourselves, read back. @throws TypeError when it is malformed */
export function fromWire(wire: { amount: string; currency: string }): Money {
  const parsed = isStoredCurrency(wire.currency) ? parseAmount(wire.amount, wire.currency) : null
  if (!parsed) throw new TypeError('malformed money')
  return parsed
}
