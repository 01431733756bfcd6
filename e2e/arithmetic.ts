/** A decimal text as whole units of `places` digits. @throws when it has more digits than that */
function unitsOf(text: string, places: number): bigint {
  const [whole = '0', fraction = ''] = text.split('.')
  if (fraction.length > places) throw new Error(`${text} has more than ${places} places`)
  return BigInt(whole + fraction.padEnd(places, '0'))
}

function textOf(minor: bigint): string {
  const digits = minor.toString().padStart(3, '0')
  return `${digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')}.${digits.slice(-2)}`
}

const places = 12

/** Nearest whole number to a fraction, halves to the even one. */
function halfEven(numerator: bigint, denominator: bigint): bigint {
  const down = numerator / denominator
  const twice = (numerator % denominator) * 2n
  if (twice > denominator || (twice === denominator && down % 2n === 1n)) return down + 1n
  return down
}

/**
 * What a fixed sum buys, done anew here: x = (S - f) / (1 + v), fees rounded half-even, the target rounded down.
 * Amounts have two decimals; `rate` is target for one of source.
 */
export function priceOf(input: {
  readonly source: string
  readonly rate: string
  readonly variablePercent: string
  readonly fixedFee: string
}): { readonly fee: string; readonly converted: string; readonly target: string } {
  const source = unitsOf(input.source, 2)
  const fixed = unitsOf(input.fixedFee, 2)
  const whole = 10n ** BigInt(places)
  // percent to share: two places further
  const share = unitsOf(input.variablePercent, places - 2)
  const variable = halfEven((source - fixed) * share, whole + share)
  const converted = source - fixed - variable
  const target = (converted * unitsOf(input.rate, places)) / whole
  return { fee: textOf(fixed + variable), converted: textOf(converted), target: textOf(target) }
}
