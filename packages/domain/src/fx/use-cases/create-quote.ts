import type { Complete } from '@corridor/db/run-once'
import type { Actor } from '@corridor/kernel/actor'
import { fromWire } from '@corridor/kernel/money'
import { ok, type Result } from '@corridor/kernel/result'
import { quoteLifetimeMs } from '../config.ts'
import type { CreateQuoteInput, QuoteView } from '../contract.ts'
import { fxErrors } from '../errors.ts'
import { findRoute, type PriceRequest, priceAt, refuseBlocked } from '../pricing.ts'
import { quoteView } from '../quote-view.ts'
import { insertQuote } from '../store.ts'
import { readRate } from './read-rate.ts'

/**
 * Locks a price for a customer for 30 minutes of the database's clock. Emits fx.quote-generated.
 * @param complete stores the quote's id as the answer of a client's key (createQuoteOnce)
 */
export async function createQuote(
  actor: Actor,
  input: CreateQuoteInput,
  complete?: Complete,
): Promise<Result<QuoteView>> {
  if (actor.kind !== 'customer') return fxErrors.fail('not-a-customer')
  const { sourceCurrency, targetCurrency, amount, ...rest } = input
  const request: PriceRequest = {
    ...rest,
    source: sourceCurrency,
    target: targetCurrency,
    amount: fromWire(amount),
  }
  const route = findRoute(request)
  if (!route.ok) return route
  const read = await readRate(request.source, request.target)
  if (!read.ok) return read
  const priced = priceAt(request, read.value.rate, read.value.now)
  if (!priced.ok) return priced
  const usable = refuseBlocked(priced.value)
  if (!usable.ok) return usable
  const { customerId } = actor
  const stored = await insertQuote(customerId, usable.value, quoteLifetimeMs, (tx, quoteId) =>
    complete ? complete(tx, quoteId) : Promise.resolve(),
  )
  return ok(quoteView(stored))
}
