import { type CurrencyCode, exponentOf } from '@corridor/kernel/currency'
import {
  divide,
  type Fraction,
  formatDecimal,
  multiply,
  parseDecimal,
  trimZeros,
} from '@corridor/kernel/decimal'
import { maxMinor } from '@corridor/kernel/money'
import type { FixedSide } from './contract.ts'
import { formatSignificant, rateDigits } from './rates.ts'

/** What a conversion costs: a share of the amount to convert, and an amount per transfer. */
export type FeeRule = {
  /** Decimal text in percent: "0.5" is 0.5 %. */
  readonly variablePercent: string
  /** Minor units of the source currency. */
  readonly fixedMinor: bigint
  /** How far below the mid-market rate the customer's rate is, in percent; none is 0. */
  readonly spreadPercent?: string
}

/**
 * A priced conversion. All amounts are whole minor units, and
 * `source = variableFee + fixedFee + liquidity + spread + residue`, all in the source currency.
 */
export type Price = {
  readonly sourceMinor: bigint
  readonly targetMinor: bigint
  readonly variableFeeMinor: bigint
  readonly fixedFeeMinor: bigint
  /** source - fees: what the customer sees as converted. */
  readonly convertedMinor: bigint
  readonly liquidityMinor: bigint
  /** What the customer's rate takes beyond what the target costs at the mid-market rate. */
  readonly spreadMinor: bigint
  readonly residueMinor: bigint
  /** The amount to convert before rounding, major units of the source currency, 12 places at most. */
  readonly unrounded: string
}

export type PriceFailure = 'amount-too-small' | 'amount-too-large'

export type PriceInput = {
  readonly source: CurrencyCode
  readonly target: CurrencyCode
  readonly fixed: FixedSide
  /** Minor units of the fixed side. */
  readonly amountMinor: bigint
  /** The mid-market rate as decimal text: units of target for one unit of source. */
  readonly rate: string
  readonly fee: FeeRule
}

const unroundedPlaces = 12

/**
 * The rate that a customer gets: the mid-market rate less the spread, as decimal text of 12 significant digits,
 * half-even. This text is what is applied and shown. Without a spread it is the mid-market rate as it is.
 */
export function customerRateOf(rate: string, spreadPercent = '0'): string {
  const percent = parseDecimal(spreadPercent)
  if (percent.numerator === 0n) return rate
  const whole = percent.denominator * 100n
  if (percent.numerator >= whole)
    throw new RangeError(`a spread of ${spreadPercent} % leaves nothing`)
  const kept = { numerator: whole - percent.numerator, denominator: whole }
  return formatSignificant(multiply(parseDecimal(rate), kept), rateDigits)
}

/**
 * The fee algebra (semantics 4.1) with its roundings: fees half-even, target down, source under a fixed target up.
 *
 * Variable share v and fixed fee f apply to the amount to convert x.
 * - Fixed source S: x = (S - f) / (1 + v); fees are rounded; S - fees is converted; target = that * rate, down.
 *   ceil(target / rate) buys the target; the rest of the converted amount bought nothing and is the residue (always 0
 *   unless a source unit is worth less than a target unit).
 * - Fixed target T: x = T / rate; S = x + v*x + f, up. ceil(x) buys the target, or what the fees leave where
 *   the fee was rounded up by more; a whole unit beyond that is the residue.
 * - `rate` is the customer's. What buys the target goes to liquidity as far as the mid-market rate asks,
 *   ceil(target / mid), and the rest of it is the spread: nothing, where the two rates are one.
 *
 * Nothing else exists: what rounding leaves inside liquidity is less than one source unit (README, worked example).
 * @returns a failure when nothing would arrive, a fee that applies would round to nothing, or 64 bits do not hold it
 */
export function priceConversion(input: PriceInput): Price | PriceFailure {
  const rate = customerMinorRate(input)
  const price =
    input.fixed === 'source' ? priceFixedSource(input, rate) : priceFixedTarget(input, rate)
  if (price.convertedMinor <= 0n || price.targetMinor <= 0n || price.liquidityMinor <= 0n) {
    return 'amount-too-small'
  }
  const hasFee = input.fee.fixedMinor > 0n || share(input.fee).numerator > 0n
  // a fee that rounds away would be an invitation to split a payment into crumbs
  if (hasFee && price.variableFeeMinor + price.fixedFeeMinor === 0n) return 'amount-too-small'
  if (price.sourceMinor > maxMinor || price.targetMinor > maxMinor) return 'amount-too-large'
  return price
}

function priceFixedSource(input: PriceInput, rate: Fraction): Price {
  const v = share(input.fee)
  const f = input.fee.fixedMinor
  const sourceMinor = input.amountMinor
  const rest = sourceMinor > f ? sourceMinor - f : 0n
  // x = (S - f) / (1 + v)
  const x: Fraction = {
    numerator: rest * v.denominator,
    denominator: v.denominator + v.numerator,
  }
  const variableFeeMinor = times(x, v, 'half-even')
  const convertedMinor = sourceMinor - f - variableFeeMinor
  if (convertedMinor <= 0n) return nothing(input)
  const targetMinor = divide(convertedMinor * rate.numerator, rate.denominator, 'down')
  const boughtMinor = divide(targetMinor * rate.denominator, rate.numerator, 'up')
  return {
    sourceMinor,
    targetMinor,
    variableFeeMinor,
    fixedFeeMinor: f,
    convertedMinor,
    ...boughtWith(input, targetMinor, boughtMinor),
    residueMinor: convertedMinor - boughtMinor,
    unrounded: major(x, input.source),
  }
}

function priceFixedTarget(input: PriceInput, rate: Fraction): Price {
  const v = share(input.fee)
  const f = input.fee.fixedMinor
  // x = T / rate
  const x: Fraction = {
    numerator: input.amountMinor * rate.denominator,
    denominator: rate.numerator,
  }
  const variableFeeMinor = times(x, v, 'half-even')
  const sourceMinor =
    divide(x.numerator * (v.denominator + v.numerator), x.denominator * v.denominator, 'up') + f
  const convertedMinor = sourceMinor - f - variableFeeMinor
  const wholeX = divide(x.numerator, x.denominator, 'up')
  const boughtMinor = wholeX < convertedMinor ? wholeX : convertedMinor
  return {
    sourceMinor,
    targetMinor: input.amountMinor,
    variableFeeMinor,
    fixedFeeMinor: f,
    convertedMinor,
    ...boughtWith(input, input.amountMinor, boughtMinor),
    residueMinor: convertedMinor - boughtMinor,
    unrounded: major(x, input.source),
  }
}

/** What buys the target, parted into what it costs at the mid-market rate and the spread. */
function boughtWith(input: PriceInput, targetMinor: bigint, boughtMinor: bigint) {
  const mid = minorRate(input, input.rate)
  const costMinor = divide(targetMinor * mid.denominator, mid.numerator, 'up')
  const liquidityMinor = costMinor < boughtMinor ? costMinor : boughtMinor
  return { liquidityMinor, spreadMinor: boughtMinor - liquidityMinor }
}

/**
 * The smallest source amount (minor units) at which a fee that applies is at least one minor unit and
 * something arrives. Every larger amount passes as well.
 */
export function smallestSourceMinor(input: Omit<PriceInput, 'fixed' | 'amountMinor'>): bigint {
  const v = share(input.fee)
  const rate = customerMinorRate(input)
  const { fixedMinor } = input.fee
  // v*x > 1/2 rounds to 1; exactly one half would go to the even 0
  const forFee =
    fixedMinor === 0n && v.numerator > 0n
      ? divide(v.denominator, 2n * v.numerator, 'down') + 1n
      : 1n
  const forTarget = divide(rate.denominator, rate.numerator, 'up') + 1n
  const x = forFee > forTarget ? forFee : forTarget
  return divide(x * (v.denominator + v.numerator), v.denominator, 'up') + fixedMinor
}

/** Target minor units for one source minor unit. */
function minorRate(input: Pick<PriceInput, 'source' | 'target'>, rate: string): Fraction {
  const { numerator, denominator } = parseDecimal(rate)
  return {
    numerator: numerator * 10n ** BigInt(exponentOf(input.target)),
    denominator: denominator * 10n ** BigInt(exponentOf(input.source)),
  }
}

function customerMinorRate(input: Omit<PriceInput, 'fixed' | 'amountMinor'>): Fraction {
  return minorRate(input, customerRateOf(input.rate, input.fee.spreadPercent))
}

function share(fee: FeeRule): Fraction {
  const percent = parseDecimal(fee.variablePercent)
  return { numerator: percent.numerator, denominator: percent.denominator * 100n }
}

function times(x: Fraction, v: Fraction, rounding: 'half-even'): bigint {
  return divide(x.numerator * v.numerator, x.denominator * v.denominator, rounding)
}

function major(x: Fraction, currency: CurrencyCode): string {
  const scaled = { ...x, denominator: x.denominator * 10n ** BigInt(exponentOf(currency)) }
  return trimZeros(formatDecimal(scaled, unroundedPlaces, 'half-even'))
}

function nothing(input: PriceInput): Price {
  return {
    sourceMinor: input.amountMinor,
    targetMinor: 0n,
    variableFeeMinor: 0n,
    fixedFeeMinor: input.fee.fixedMinor,
    convertedMinor: 0n,
    liquidityMinor: 0n,
    spreadMinor: 0n,
    residueMinor: 0n,
    unrounded: '0',
  }
}
