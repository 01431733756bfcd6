import { type CurrencyCode, currencyCodes, exponentOf } from '@corridor/kernel/currency'
import { parseDecimal } from '@corridor/kernel/decimal'
import { maxMinor } from '@corridor/kernel/money'
import { expect, it } from 'vitest'
import { customerRateOf, type PriceFailure, type PriceInput, priceConversion } from './fees.ts'

// every ISO pair takes 27,225 cases; a push walks each 3 times, DEEP=1 walks a million (36 times), CASES any other count
const cases = Number(process.env.CASES ?? (process.env.DEEP === '1' ? 1_000_000 : 100_000))
const seed = Number(process.env.SEED ?? '20261120')

/** Numbers that follow from the seed alone (mulberry32), so that a failing case can be run again. */
function randomFrom(start: number): () => number {
  let state = start >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const boundaryAmounts: bigint[] = [
  1n,
  ...Array.from({ length: 19 }, (_, k) => 10n ** BigInt(k)).flatMap((n) => [n - 1n, n, n + 1n]),
  2n ** 53n - 1n,
  2n ** 53n,
  2n ** 53n + 1n,
  maxMinor / 2n,
  maxMinor - 1n,
  maxMinor,
].filter((amount) => amount > 0n)

const random = randomFrom(seed)
const pick = <T>(from: readonly T[]): T => {
  const item = from[Math.floor(random() * from.length)]
  if (item === undefined) throw new Error('empty choice')
  return item
}

/** Ten significant digits, from 0.00001 to 100,000. */
function anyRate(): string {
  const digits = String(1_000_000_000 + Math.floor(random() * 9_000_000_000))
  const exponent = Math.floor(random() * 11) - 5
  if (exponent <= 0) return `0.${'0'.repeat(-exponent)}${digits}`
  return `${digits.slice(0, exponent)}.${digits.slice(exponent)}`
}

function anyInput(index: number): PriceInput {
  const count = currencyCodes.length
  // a stride without a common factor walks every pair before it repeats one
  const pair = (index * 7919) % (count * count)
  return {
    source: currencyCodes[Math.floor(pair / count)] as CurrencyCode,
    target: currencyCodes[pair % count] as CurrencyCode,
    fixed: pick(['source', 'target']),
    amountMinor:
      random() < 0.5
        ? pick(boundaryAmounts)
        : BigInt(Math.floor(random() * 10 ** pick([3, 6, 12]))) + 1n,
    rate: anyRate(),
    fee: {
      variablePercent: pick(['0', '0.01', '0.27', '0.5', '1.375', '3']),
      fixedMinor: pick([0n, 1n, 37n, 350n]),
    },
  }
}

/** `expect` a million times over costs minutes. */
function hold(condition: boolean): void {
  if (!condition) throw new Error('does not hold')
}

function minorRate(input: PriceInput, rate: string): [bigint, bigint] {
  const { numerator, denominator } = parseDecimal(rate)
  const [up, down] = [
    10n ** BigInt(exponentOf(input.target)),
    10n ** BigInt(exponentOf(input.source)),
  ]
  return [numerator * up, denominator * down]
}

/** A refusal has a reason: too much is more than 64 bits on a side, too little is nothing bought or a fee of nothing. */
function checkRefusal(input: PriceInput, failure: PriceFailure): void {
  const [n, d] = minorRate(input, customerRateOf(input.rate, input.fee.spreadPercent))
  const { numerator: vn, denominator } = parseDecimal(input.fee.variablePercent)
  const vd = denominator * 100n
  const { amountMinor, fixed } = input
  const f = input.fee.fixedMinor
  // x as xn / xd; what is converted of a fixed source is half a unit off it at most
  const isFixedSource = fixed === 'source'
  const rest = amountMinor > f ? amountMinor - f : 0n
  const xn = isFixedSource ? rest * vd : amountMinor * d
  const xd = isFixedSource ? vd + vn : n
  if (failure === 'amount-too-large') {
    hold(
      isFixedSource
        ? (2n * xn + xd) * n > 2n * maxMinor * xd * d
        : xn * (vd + vn) > (maxMinor - f) * xd * vd,
    )
    return
  }
  const isNothingBought = isFixedSource && (amountMinor <= f || (2n * xn - xd) * n < 2n * xd * d)
  const isFeeNothing = f === 0n && vn > 0n && 2n * xn * vn <= xd * vd
  hold(isNothingBought || isFeeNothing)
}

/** Exact comparisons by cross-multiplication; the fractions behind them are in the comments. */
function check(input: PriceInput): 'priced' | 'refused' {
  const price = priceConversion(input)
  if (typeof price === 'string') {
    checkRefusal(input, price)
    return 'refused'
  }
  // the customer's rate is n / d, the mid-market rate mn / md, both in minor units
  const [n, d] = minorRate(input, customerRateOf(input.rate, input.fee.spreadPercent))
  const [mn, md] = minorRate(input, input.rate)
  const percent = parseDecimal(input.fee.variablePercent)
  const vn = percent.numerator
  const vd = percent.denominator * 100n
  const { sourceMinor: s, targetMinor: t, liquidityMinor: l, residueMinor: r } = price
  const { spreadMinor: p } = price
  const bought = l + p
  const f = price.fixedFeeMinor
  const w = price.variableFeeMinor

  for (const minor of Object.values(price)) {
    hold(typeof minor === 'bigint' || minor === price.unrounded)
  }
  // conservation, and nothing negative or beyond the ledger
  hold(w + f + l + p + r === s)
  hold(price.convertedMinor === s - w - f)
  hold(
    w >= 0n && f >= 0n && l > 0n && p >= 0n && r >= 0n && t > 0n && s <= maxMinor && t <= maxMinor,
  )

  // x as xn / xd
  const isFixedSource = input.fixed === 'source'
  const xn = isFixedSource ? (s - f) * vd : t * d
  const xd = isFixedSource ? vd + vn : n
  // the fee is v*x to the nearest unit, halves to even: |2(w - vx)| <= 1
  const twiceOff = 2n * (w * xd * vd - xn * vn)
  const unit = xd * vd
  hold(twiceOff <= unit && twiceOff >= -unit)
  if (twiceOff === unit || twiceOff === -unit) hold(w % 2n === 0n)

  if (isFixedSource) {
    hold(s === input.amountMinor)
    // target down: t <= converted * rate < t + 1
    hold(t * d <= price.convertedMinor * n && price.convertedMinor * n < (t + 1n) * d)
    // what is bought pays for the target, and one unit less would not; what stays unbooked is below one unit
    hold(bought * n >= t * d && (bought - 1n) * n < t * d)
  } else {
    hold(t === input.amountMinor)
    // source up: s - 1 < x + vx + f <= s
    const exact = xn * (vd + vn)
    hold((s - f) * xd * vd >= exact && (s - f - 1n) * xd * vd < exact)
    // |bought - x| < 1 unit, the residue is whole and at most one
    hold((bought - 1n) * xd < xn && (bought + 1n) * xd > xn)
    hold(r === 0n || r === 1n)
  }
  // liquidity gets what the target costs at the mid-market rate, or all that was bought where rounding took more
  hold((l - 1n) * mn < t * md && (l * mn >= t * md || p === 0n))
  if (n * md === mn * d) hold(p === 0n)
  return 'priced'
}

const spreads = ['0', '0.01', '0.30', '1.25', '12.5', '99'] as const
const withoutSpread = (index: number): PriceInput => anyInput(index)
const withSpread = (index: number): PriceInput => {
  const input = anyInput(index)
  return { ...input, fee: { ...input.fee, spreadPercent: pick(spreads) } }
}

it.each([
  ['at the mid-market rate', withoutSpread],
  ['with a spread', withSpread],
] as const)(
  `keeps every minor unit %s over ${cases} pairs, amounts and rates (SEED=${seed})`,
  {
    timeout: 600_000,
  },
  (_name, inputOf) => {
    let priced = 0
    const exponents = new Set<string>()
    const pairs = new Set<string>()
    for (let index = 0; index < cases; index++) {
      const input = inputOf(index)
      pairs.add(input.source + input.target)
      try {
        if (check(input) === 'priced') {
          priced++
          exponents.add(`${exponentOf(input.source)}-${exponentOf(input.target)}`)
        }
      } catch (error) {
        const text = JSON.stringify(input, (_, value) =>
          typeof value === 'bigint' ? `${value}n` : value,
        )
        throw new Error(`case ${index}: ${text}`, { cause: error })
      }
    }
    expect(priced).toBeGreaterThan(cases / 2)
    expect(pairs.size).toBe(Math.min(cases, currencyCodes.length ** 2))
    // 0, 2, 3 and 4 digits, each to each
    expect(exponents.size).toBeGreaterThanOrEqual(15)
  },
)
