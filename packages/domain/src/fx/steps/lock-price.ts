import type { Id } from '@corridor/kernel/ids'
import { fromWire } from '@corridor/kernel/money'
import { ok, type Result } from '@corridor/kernel/result'
import type { CreateQuoteInput } from '../contract.ts'
import { findRoute, type PriceRequest, priceAt, refuseBlocked } from '../pricing.ts'
import { quoteLifetimeMs } from '../quote-state.ts'
import {
  confirmedRates,
  insertQuote,
  type NewQuote,
  type QuoteKey,
  type RatesNow,
  rememberedRates,
  renewRates,
} from '../store.ts'
import { rateAmong } from './rate-among.ts'

/** Rates change a few times a day: a price that is stale so many times in a row has another cause. */
const mostAttempts = 5

type Locked = Exclude<Awaited<ReturnType<typeof insertQuote>>, { outcome: 'stale' }>

/**
 * Prices a request by the rates that this process remembers and stores it as a quote. Where the database has newer rates,
 * or another time than was thought, it stores nothing, and the request is priced again by those.
 */
export async function lockPrice(
  customerId: Id<'cus'>,
  input: CreateQuoteInput,
  key?: QuoteKey,
): Promise<Result<Locked>> {
  const { sourceCurrency, targetCurrency, amount, ...rest } = input
  const request: PriceRequest = {
    ...rest,
    source: sourceCurrency,
    target: targetCurrency,
    amount: fromWire(amount),
  }
  const route = findRoute(request)
  if (!route.ok) return route
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    const priced = await priceNow(request)
    if (!priced.ok) return priced
    const { version } = priced.value
    const stored = await insertQuote({
      customerId,
      ...priced.value,
      lifetimeMs: quoteLifetimeMs,
      ...(key ? { key } : {}),
    })
    if (stored.outcome !== 'stale') return ok(stored)
    await renewRates(version)
  }
  throw new Error('the rates changed faster than a price could be stored')
}

type Priced = Pick<NewQuote, 'calculation' | 'version' | 'pricedAt'>

/**
 * The statement that stores a quote checks the rates it was priced by. A refusal stores nothing, so it is first priced
 * again by the rates of this moment.
 */
async function priceNow(request: PriceRequest): Promise<Result<Priced>> {
  const priced = priceBy(await rememberedRates(), request)
  return priced.ok ? priced : priceBy(await confirmedRates(0), request)
}

function priceBy(known: RatesNow, request: PriceRequest): Result<Priced> {
  const rate = rateAmong(known, request.source, request.target)
  if (!rate.ok) return rate
  const priced = priceAt(request, rate.value, known.now)
  if (!priced.ok) return priced
  const usable = refuseBlocked(priced.value)
  if (!usable.ok) return usable
  return ok({ calculation: usable.value, version: known.version, pricedAt: known.now })
}
