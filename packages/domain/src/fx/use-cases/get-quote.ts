import type { Actor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { QuoteView } from '../contract.ts'
import { fxErrors } from '../errors.ts'
import { quoteView } from '../quote-view.ts'
import { findQuote } from '../store.ts'

/** A quote with its state by the database's clock. A customer sees their own only; others answer as missing. */
export async function getQuote(actor: Actor, quoteId: Id<'quo'>): Promise<Result<QuoteView>> {
  const quote = await findQuote(quoteId)
  if (!quote || (actor.kind === 'customer' && quote.customerId !== actor.customerId)) {
    return fxErrors.fail('not-found')
  }
  return ok(quoteView(quote, actor.kind === 'system' ? undefined : actor.locale))
}
