import type { Actor } from '@corridor/kernel/actor'
import { ok, type Result } from '@corridor/kernel/result'
import type { CreateQuoteInput, QuoteView } from '../contract.ts'
import { fxErrors } from '../errors.ts'
import { quoteView } from '../quote-view.ts'
import { lockPrice } from '../steps/lock-price.ts'

/** Locks a price for a customer for 30 minutes of the database's clock. Emits fx.quote-generated. */
export async function createQuote(
  actor: Actor,
  input: CreateQuoteInput,
): Promise<Result<QuoteView>> {
  if (actor.kind !== 'customer') return fxErrors.fail('not-a-customer')
  const locked = await lockPrice(actor.customerId, input)
  if (!locked.ok) return locked
  if (locked.value.outcome !== 'stored') throw new Error('a quote without a key was kept by one')
  return ok(quoteView(locked.value.quote, actor.locale))
}
