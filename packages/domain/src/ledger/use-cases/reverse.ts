import { isId, uuidOf } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { resultOf, timeOf } from '../answers.ts'
import { type PostingReceipt, type ReverseInput, reverseInput } from '../contract.ts'
import { ledgerErrors } from '../errors.ts'
import { readAmount, textProblem } from '../posting-rules.ts'
import { type NewReversal, reverseTransfer } from '../store/commands.ts'

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
  const legs: { legNo: number; amountMinor: bigint }[] = []
  for (const leg of input.legs ?? []) {
    const amount = readAmount(leg.amount)
    if (!amount.ok) return amount
    legs.push({ legNo: leg.legNo, amountMinor: amount.value.minor })
  }
  const reversal: NewReversal = {
    id: uuidOf(input.transferId),
    originalId: uuidOf(input.originalId),
    legs: input.legs ? legs : null,
    code: input.code,
    reference: input.reference,
  }
  const result = resultOf(await reverseTransfer(reversal), input)
  if (!result.ok) return result
  return ok({
    isReplay: result.value.replayed,
    effectiveAt: timeOf(result.value.effectiveAt),
    recordedAt: timeOf(result.value.recordedAt),
  })
}
