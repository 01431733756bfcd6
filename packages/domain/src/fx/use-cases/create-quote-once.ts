import { fingerprint } from '@corridor/db/idempotency'
import type { Replayable } from '@corridor/db/run-once'
import type { Actor } from '@corridor/kernel/actor'
import { idSchema } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { Locale } from '@corridor/words/languages'
import type { CreateQuoteInput, QuoteView } from '../contract.ts'
import { fxErrors } from '../errors.ts'
import { quoteView } from '../quote-view.ts'
import { lockPrice } from '../steps/lock-price.ts'
import { findKey, findQuote } from '../store.ts'

/**
 * `createQuote` under a client's key: the same key and input give the same quote, as it stood when it was made.
 * Errors: those of createQuote, fx.key-reused, fx.in-flight.
 */
export async function createQuoteOnce(
  actor: Actor,
  input: CreateQuoteInput,
  idempotencyKey: string,
): Promise<Result<Replayable<QuoteView>>> {
  if (actor.kind !== 'customer') return fxErrors.fail('not-a-customer')
  const key = {
    scope: `create-quote:${actor.customerId}`,
    key: idempotencyKey,
    fingerprint: fingerprint(input),
  }
  const locked = await lockPrice(actor.customerId, input, key)
  // The key may have a quote from a moment when this could be priced. A refusal is not kept under it.
  const answer = locked.ok ? locked.value : await findKey(key)
  switch (answer?.outcome) {
    case 'stored':
      return ok({ view: quoteView(answer.quote, actor.locale), isReplayed: false })
    case 'replayed':
      return recall(answer.response, actor.locale)
    case 'key-reused':
    case 'in-flight':
      return fxErrors.fail(answer.outcome)
    default:
      return locked.ok ? fxErrors.fail('in-flight') : locked
  }
}

/** The first answer again, also where the quote was used or has expired since. */
async function recall(
  response: unknown,
  locale: Locale | undefined,
): Promise<Result<Replayable<QuoteView>>> {
  const quote = await findQuote(idSchema('quo').parse(response))
  if (!quote) return fxErrors.fail('not-found')
  return ok({ view: quoteView({ ...quote, state: 'pending' }, locale), isReplayed: true })
}
