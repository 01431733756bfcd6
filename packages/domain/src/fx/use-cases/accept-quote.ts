import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { QuoteView } from '../contract.ts'
import { fxErrors } from '../errors.ts'
import { quoteView } from '../quote-view.ts'
import { takeQuote } from '../store.ts'

/**
 * Uses a quote, once, for one transfer. The same transfer may ask again and gets the same answer, also after
 * the quote's time. Fails with fx.not-found (missing or another's), fx.quote-expired, fx.quote-used.
 * Emits fx.quote-accepted.
 */
export async function acceptQuote(input: {
  readonly quoteId: Id<'quo'>
  readonly customerId: Id<'cus'>
  readonly transferId: Id<'tr'> | Id<'cnv'>
}): Promise<Result<QuoteView>> {
  const taken = await takeQuote(input)
  switch (taken.outcome) {
    case 'accepted':
      return ok(quoteView(taken.quote))
    case 'missing':
      return fxErrors.fail('not-found')
    case 'expired':
      return fxErrors.fail('quote-expired')
    case 'used':
      return fxErrors.fail('quote-used')
  }
}
