import { getPayoutDetails } from '@corridor/domain/beneficiaries'
import { getQuote } from '@corridor/domain/fx'
import type { CustomerActor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { fromWire } from '@corridor/kernel/money'
import { ok, type Result } from '@corridor/kernel/result'
import type { SendWarning } from '../contract.ts'
import { paymentsTo } from '../store/queries.ts'

const duplicateWindowInMs = 24 * 60 * 60 * 1000

/**
 * What the review screen should point out before money moves: a first payment to somebody, and the same
 * amount to the same payee within 24 hours. Errors: those of the recipient and of the quote.
 */
export async function getSendWarnings(
  actor: CustomerActor,
  input: { quoteId: Id<'quo'>; recipientId: Id<'rcp'> },
): Promise<Result<SendWarning[]>> {
  const details = await getPayoutDetails(actor.customerId, input.recipientId)
  if (!details.ok) return details
  const quote = await getQuote(actor, input.quoteId)
  if (!quote.ok) return quote
  const key =
    details.value.kind === 'customer' ? details.value.customerId : details.value.detailsHash
  const { sameCount, everCount } = await paymentsTo(actor.customerId, key, {
    source: fromWire(quote.value.source),
    withinMs: duplicateWindowInMs,
  })
  const isFirst = everCount === 0
  return ok([
    ...(isFirst ? ['first-payment' as const] : []),
    ...(sameCount > 0 ? ['duplicate' as const] : []),
  ])
}
