import { getQuote, type QuoteView } from '@corridor/domain/fx'
import type { CustomerActor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import type { Result } from '@corridor/kernel/result'
import { transfersErrors } from '../errors.ts'

/** The quote if it is this customer's and still open. Its acceptance, by fx's clock, is the saga's first step. */
export async function usableQuote(
  actor: CustomerActor,
  quoteId: Id<'quo'>,
): Promise<Result<QuoteView>> {
  const quote = await getQuote(actor, quoteId)
  if (!quote.ok) return quote
  if (quote.value.state !== 'pending') return transfersErrors.fail('quote-unusable')
  return quote
}
