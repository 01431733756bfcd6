import { fingerprint } from '@corridor/db/idempotency'
import { type Replayable, runOnce } from '@corridor/db/run-once'
import type { Actor } from '@corridor/kernel/actor'
import { idSchema } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { CreateQuoteInput, QuoteView } from '../contract.ts'
import { fxErrors } from '../errors.ts'
import { quoteView } from '../quote-view.ts'
import { database, findQuote } from '../store.ts'
import { createQuote } from './create-quote.ts'

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
  return runOnce<QuoteView>(database.client, {
    scope: `create-quote:${actor.customerId}`,
    key: idempotencyKey,
    fingerprint: fingerprint(input),
    refuse: fxErrors.fail,
    work: (complete) => createQuote(actor, input, complete),
    recall: async (response) => {
      const quote = await findQuote(idSchema('quo').parse(response))
      if (!quote) return fxErrors.fail('not-found')
      // used or expired since: the answer is still what it was
      return ok(quoteView({ ...quote, state: 'pending' }))
    },
  })
}
