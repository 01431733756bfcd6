import type { Result } from '@corridor/kernel/result'
import { type Calculation, type PriceRequest, priceAt, refuseBlocked } from '../pricing.ts'
import { rateAmong } from '../steps/rate-among.ts'
import { type RateDay, readRateDays } from '../store/load-history.ts'
import type { LatestRates } from '../store.ts'

/** What something would have cost at a moment of the past. */
export type PastPrices = (request: PriceRequest, at: Date) => Result<Calculation>

/**
 * Today's fees at the rates of then: those of the last day that was published at the moment asked about, or of the first
 * stored one. Read once; asked as often as one likes. For demonstrations.
 */
export async function pricesOfThePast(since: Date): Promise<PastPrices> {
  const days = (await readRateDays(dateOf(since))).map(({ date, rates }) => ({
    date,
    rates: latestOf(rates),
  }))
  return (request, at) => {
    const date = dateOf(at)
    const known = days.findLast((day) => day.date < date) ?? days[0]
    const rates = known?.rates ?? new Map()
    const rate = rateAmong({ rates, now: at }, request.source, request.target)
    if (!rate.ok) return rate
    const price = priceAt(request, rate.value, at)
    return price.ok ? refuseBlocked(price.value) : price
  }
}

function latestOf(rates: RateDay['rates']): LatestRates {
  return new Map([...rates].map(([currency, rate]) => [currency, [rate]]))
}

function dateOf(at: Date): string {
  return at.toISOString().slice(0, 10)
}
