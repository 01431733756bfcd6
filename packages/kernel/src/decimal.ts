/** How a division that does not come out even is settled. Every rounding in a money path names one. */
export type Rounding = 'down' | 'up' | 'half-even'

/**
 * `numerator / denominator` as a whole number. Inputs are not negative, the denominator is positive.
 * @throws RangeError otherwise
 */
export function divide(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  if (numerator < 0n || denominator <= 0n) throw new RangeError('divide takes n >= 0 and d > 0')
  const quotient = numerator / denominator
  const remainder = numerator % denominator
  if (remainder === 0n || rounding === 'down') return quotient
  if (rounding === 'up') return quotient + 1n
  const twice = remainder * 2n
  if (twice < denominator) return quotient
  if (twice > denominator) return quotient + 1n
  return quotient % 2n === 0n ? quotient : quotient + 1n
}

/** An exact fraction, for rates and unrounded intermediates. The denominator is positive. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint }

const plainDecimal = /^(0|[1-9][0-9]{0,17})(\.[0-9]{1,18})?$/

/** Reads an unsigned decimal such as a rate ("1.0842") exactly. @throws TypeError when it is none */
export function parseDecimal(text: string): Fraction {
  if (!plainDecimal.test(text)) throw new TypeError('not a plain decimal')
  const [whole = '0', fraction = ''] = text.split('.')
  return { numerator: BigInt(whole + fraction), denominator: 10n ** BigInt(fraction.length) }
}

/** The fraction as a decimal string with `digits` places after the point, rounded as named. */
export function formatDecimal(value: Fraction, digits: number, rounding: Rounding): string {
  const scaled = divide(value.numerator * 10n ** BigInt(digits), value.denominator, rounding)
  const text = scaled.toString().padStart(digits + 1, '0')
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator }
}

/** @throws RangeError when the value is zero */
export function inverse(value: Fraction): Fraction {
  if (value.numerator <= 0n) throw new RangeError('zero has no inverse')
  return { numerator: value.denominator, denominator: value.numerator }
}

/** Trailing zeros after the point carry no information in a rate: "1.0800" -> "1.08". */
export function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text
}
