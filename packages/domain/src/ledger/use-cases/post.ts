import { ok, type Result } from '@corridor/kernel/result'
import { resultOf, timeOf } from '../answers.ts'
import type { PostInput, PostingReceipt } from '../contract.ts'
import { preparePosting } from '../posting-rules.ts'
import { apply } from '../store/command-queue.ts'

/**
 * Moves money: all legs or none, each one debit and one credit of one currency, so that every currency balances.
 * Captures use up holds, in part or whole; unless `isFinal` is false, what remains of a hold is released.
 * The client's `transferId` is the idempotency key: the same content replays, other content is refused.
 *
 * Errors: `ledger.insufficient-funds`, `account-not-found`, `account-frozen`, `account-closed`,
 * `currency-mismatch`, `ceiling-exceeded`, `amount-too-large`, `invalid-amount`, `invalid-posting`, `hold-not-found`, `hold-closed`,
 * `hold-expired`, `capture-exceeds-hold`, `capture-unmatched`, `id-reused`, and `id-out-of-window` for an id that
 * is more than 24 h off the database's clock and not stored: then, and only then, a new id is safe.
 */
export async function post(input: PostInput): Promise<Result<PostingReceipt>> {
  const posting = preparePosting(input)
  if (!posting.ok) return posting
  const result = resultOf(await apply({ kind: 'post', posting: posting.value }), input)
  if (!result.ok) return result
  return ok({
    isReplay: result.value.replayed,
    effectiveAt: timeOf(result.value.effectiveAt),
    recordedAt: timeOf(result.value.recordedAt),
  })
}
