import { isId, uuidOf } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { resultOf, timeOf } from '../answers.ts'
import { type PostingReceipt, type ReverseInput, reverseInput } from '../contract.ts'
import { ledgerErrors } from '../errors.ts'
import { type PreparedLeg, readAmount, textProblem } from '../posting-rules.ts'
import { apply } from '../store/command-queue.ts'
import type { Reversal } from '../store/commands.ts'
import { legsOfPosting } from '../store/originals.ts'

/**
 * Undoes a posting by its mirror image: new entries, linked to the original, never an edit. In full once, or in parts
 * whose sum never exceeds a leg. A leg in another currency goes back at the rate of the original, because its own
 * amounts go back. The client's `transferId` is the idempotency key.
 *
 * Errors: `ledger.original-not-found`, `reversal-exceeds-original`, `insufficient-funds` and what else `post` refuses.
 */
export async function reverse(input: ReverseInput): Promise<Result<PostingReceipt>> {
  if (!isId('led', input.transferId) || !reverseInput.shape.legs.safeParse(input.legs).success) {
    return ledgerErrors.fail('invalid-posting', { note: 'the reversal is malformed' })
  }
  if (!isId('led', input.originalId)) return ledgerErrors.fail('original-not-found')
  const problem = textProblem(input.code, input.reference)
  if (problem) return ledgerErrors.fail('invalid-posting', { note: problem })
  const amounts = new Map<number, bigint>()
  for (const leg of input.legs ?? []) {
    const amount = readAmount(leg.amount)
    if (!amount.ok) return amount
    if (amounts.has(leg.legNo)) {
      return ledgerErrors.fail('invalid-posting', { note: 'each leg is named once' })
    }
    amounts.set(leg.legNo, amount.value.minor)
  }
  const mirror = await mirrorOf(uuidOf(input.originalId), input.legs ? amounts : null)
  if (!mirror) return ledgerErrors.fail('original-not-found', { note: input.originalId })
  const { legs, reversal } = mirror
  const { code, reference } = input
  const posting = {
    id: uuidOf(input.transferId),
    code,
    reference,
    effectiveAt: null,
    legs,
    captures: [],
  }
  const result = resultOf(await apply({ kind: 'post', posting, reversal }), input)
  if (!result.ok) return result
  return ok({
    isReplay: result.value.replayed,
    effectiveAt: timeOf(result.value.effectiveAt),
    recordedAt: timeOf(result.value.recordedAt),
  })
}

/**
 * The original's legs the other way round. What is stored of it never changes, so it is read beforehand; whether it may
 * still be given back is judged with the posting.
 * @param amounts in minor units by the legs' numbers; null = all of all legs
 * @returns null when there is no such posting, or no such leg
 */
async function mirrorOf(
  originalId: string,
  amounts: ReadonlyMap<number, bigint> | null,
): Promise<{ legs: PreparedLeg[]; reversal: Reversal } | null> {
  const originals = await legsOfPosting(originalId)
  const wanted = originals.filter(({ legNo }) => !amounts || amounts.has(legNo))
  if (wanted.length === 0 || wanted.length !== (amounts?.size ?? wanted.length)) return null
  const legs = wanted.map(({ legNo, debit, credit, currency, amount }) => ({
    debit: credit,
    credit: debit,
    currency,
    amount: amounts?.get(legNo) ?? amount,
  }))
  return { legs, reversal: { originalId, legNos: wanted.map(({ legNo }) => legNo) } }
}
