import { type CurrencyCode, exponentOf, type WalletCurrency } from '@corridor/kernel/currency'
import { divide, parseDecimal } from '@corridor/kernel/decimal'
import { type Money, maxMinor, money, toWire } from '@corridor/kernel/money'
import { ok, type Result } from '@corridor/kernel/result'
import type { Locale } from '@corridor/words/languages'
import type { CalculationView, FixedSide, PayOut } from './contract.ts'
import type { Corridor } from './corridors/corridor.ts'
import { findCorridor, type Limits, limitsOf } from './corridors/corridors.ts'
import {
  type ExpectedDelivery,
  estimateBankDelivery,
  estimateInternalDelivery,
} from './delivery.ts'
import { fxErrors } from './errors.ts'
import { feeRuleOf, hasFees } from './fee-table.ts'
import {
  customerRateOf,
  type FeeRule,
  type Price,
  priceConversion,
  smallestSourceMinor,
} from './fees.ts'
import { type NoticeFact, noticesOf } from './notices.ts'
import type { RateNow } from './rate-age.ts'
import { sayDelivery, sayNotices } from './say-price.ts'

/** What is to be priced. `amount` is in the currency of the fixed side. */
export type PriceRequest = {
  readonly source: CurrencyCode
  readonly target: CurrencyCode
  readonly fixed: FixedSide
  readonly amount: Money
  readonly payOut: PayOut
  readonly country?: string
  readonly method?: string
}

/** A request whose route exists, with its fee. */
type Route = {
  readonly source: WalletCurrency
  readonly target: WalletCurrency
  readonly corridor: Corridor | null
  readonly fee: FeeRule
}

/** A complete price, with whole amounts; what a quote stores and a view shows. */
export type Calculation = {
  readonly source: Money
  readonly target: Money
  readonly fixed: FixedSide
  readonly payOut: PayOut
  readonly country: string | null
  readonly method: string | null
  readonly rate: Pick<RateNow, 'rate' | 'asOf' | 'source'>
  readonly variablePercent: string
  readonly variableFee: Money
  readonly fixedFee: Money
  readonly liquidity: Money
  /** How far below the mid-market rate the price is, and what that comes to. */
  readonly spreadPercent: string
  readonly spread: Money
  readonly residue: Money
  readonly unrounded: string
  readonly delivery: ExpectedDelivery
  readonly notices: readonly NoticeFact[]
}

/** Finds the way and its fee. Pure: no rate is needed yet. */
export function findRoute(request: PriceRequest): Result<Route> {
  const { source, target, payOut } = request
  const fixedCurrency = request.fixed === 'source' ? source : target
  if (request.amount.currency !== fixedCurrency) return fxErrors.fail('currency-mismatch')
  if (payOut === 'conversion' && source === target) return fxErrors.fail('same-currency')
  if (!hasFees(source) || !hasFees(target)) return fxErrors.fail('rate-unavailable')
  const corridor =
    payOut === 'bank'
      ? findCorridor({ currency: target, country: request.country, method: request.method })
      : null
  if (payOut === 'bank' && !corridor) return fxErrors.fail('corridor-unavailable')
  return ok({ source, target, corridor, fee: feeRuleOf({ source, target, payOut, corridor }) })
}

/** Prices a request at a rate and a moment. Pure. */
export function priceAt(request: PriceRequest, rate: RateNow, now: Date): Result<Calculation> {
  const route = findRoute(request)
  if (!route.ok) return route
  const { source, target, corridor, fee } = route.value
  const price = priceConversion({
    source,
    target,
    fixed: request.fixed,
    amountMinor: request.amount.minor,
    rate: rate.rate,
    fee,
  })
  if (price === 'amount-too-small') {
    const minimum = smallestSourceMinor({ source, target, rate: rate.rate, fee })
    return fxErrors.fail('amount-too-small', {
      details: { ...amountDetails('minimum', money(minimum, source)) },
    })
  }
  if (price === 'amount-too-large') {
    return fxErrors.fail('amount-too-large', {
      details: { ...amountDetails('maximum', money(maxMinor, target)) },
    })
  }
  return ok(calculationOf(request, corridor, fee, price, rate, now))
}

function calculationOf(
  request: PriceRequest,
  corridor: Corridor | null,
  fee: FeeRule,
  price: Price,
  rate: RateNow,
  now: Date,
): Calculation {
  const { source } = request
  const target = money(price.targetMinor, request.target)
  return {
    source: money(price.sourceMinor, source),
    target,
    fixed: request.fixed,
    payOut: request.payOut,
    country: request.country ?? null,
    method: request.method ?? null,
    rate: { rate: rate.rate, asOf: rate.asOf, source: rate.source },
    variablePercent: fee.variablePercent,
    variableFee: money(price.variableFeeMinor, source),
    fixedFee: money(price.fixedFeeMinor, source),
    liquidity: money(price.liquidityMinor, source),
    spreadPercent: fee.spreadPercent ?? '0',
    spread: money(price.spreadMinor, source),
    residue: money(price.residueMinor, source),
    unrounded: price.unrounded,
    delivery: corridor ? estimateBankDelivery(corridor, now) : estimateInternalDelivery(now),
    notices: noticesOf(rate, target, corridor ? limitsOf(corridor) : null),
  }
}

/** The limit that a calculation breaks, as a failure; ok when it can be used. */
export function refuseBlocked(calculation: Calculation): Result<Calculation> {
  const blocked = calculation.notices.find((notice) => notice.type === 'BLOCKED')
  if (!blocked) return ok(calculation)
  const limits = limitsOfWay(calculation)
  return blocked.code === 'below-minimum'
    ? fxErrors.fail('amount-too-small', {
        details: limits ? amountDetails('minimum', limits.minimum) : undefined,
      })
    : fxErrors.fail('amount-too-large', {
        details: limits ? amountDetails('maximum', limits.maximum) : undefined,
      })
}

function limitsOfWay({ target, country, method }: Calculation): Limits | null {
  const corridor = findCorridor({ currency: target.currency, country, method })
  return corridor ? limitsOf(corridor) : null
}

function amountDetails(name: 'minimum' | 'maximum', value: Money): Record<string, string> {
  const wire = toWire(value)
  return { [name]: wire.amount, currency: wire.currency }
}

/** A calculation as it is shown to a reader of a language. */
export function calculationView(calculation: Calculation, locale: Locale): CalculationView {
  const { variableFee, fixedFee, source, rate } = calculation
  const total = money(variableFee.minor + fixedFee.minor, source.currency)
  return {
    source: toWire(source),
    target: toWire(calculation.target),
    fixed: calculation.fixed,
    payOut: calculation.payOut,
    country: calculation.country,
    method: calculation.method,
    rate: customerRateOf(rate.rate, calculation.spreadPercent),
    midMarket: rate.rate,
    rateAsOf: rate.asOf,
    rateSource: rate.source,
    fee: {
      variablePercent: calculation.variablePercent,
      variable: toWire(variableFee),
      fixed: toWire(fixedFee),
      total: toWire(total),
    },
    converted: toWire(money(source.minor - total.minor, source.currency)),
    liquidity: toWire(calculation.liquidity),
    spreadPercent: calculation.spreadPercent,
    spread: toWire(calculation.spread),
    residue: toWire(calculation.residue),
    unrounded: calculation.unrounded,
    deliveryEstimate: sayDelivery(locale, calculation.delivery),
    notices: sayNotices(locale, calculation.notices, {
      rateAsOf: rate.asOf,
      limits: calculation.payOut === 'bank' ? limitsOfWay(calculation) : null,
    }),
  }
}

/** `amount` converted at a rate, half-even: for comparing, never for paying. */
export function convertForComparison(amount: Money, to: CurrencyCode, rate: string): Money {
  const { numerator, denominator } = parseDecimal(rate)
  const up = 10n ** BigInt(exponentOf(to))
  const down = 10n ** BigInt(exponentOf(amount.currency))
  return money(divide(amount.minor * numerator * up, denominator * down, 'half-even'), to)
}
