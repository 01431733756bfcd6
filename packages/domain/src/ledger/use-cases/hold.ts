import { isId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { resultOf, timeOf } from '../answers.ts'
import type { HoldInput, HoldReceipt } from '../contract.ts'
import { ledgerErrors } from '../errors.ts'
import { readAmount, textProblem } from '../posting-rules.ts'
import { apply } from '../store/command-queue.ts'

/**
 * Sets money aside on the debit account; funds are checked here, so that capturing cannot fail for them.
 * Without `expiresInSeconds` (by the database's clock) the hold stays until it is captured or voided.
 *
 * Errors: `ledger.insufficient-funds`, `account-not-found`, `account-frozen`, `account-closed`,
 * `currency-mismatch`, `ceiling-exceeded`, `amount-too-large`, `invalid-amount`, `invalid-posting`, `id-reused`, `id-out-of-window`.
 */
export async function hold(input: HoldInput): Promise<Result<HoldReceipt>> {
  const problem = textProblem(input.code, input.reference) ?? shapeProblem(input)
  if (problem) return ledgerErrors.fail('invalid-posting', { note: problem })
  const amount = readAmount(input.amount)
  if (!amount.ok) return amount
  const placed = {
    holdId: input.holdId,
    debitAccountId: input.debitAccountId,
    creditAccountId: input.creditAccountId ?? null,
    currency: amount.value.currency,
    amountMinor: amount.value.minor,
    code: input.code,
    reference: input.reference,
    expiresInSeconds: input.expiresInSeconds ?? null,
  }
  const result = resultOf(await apply({ kind: 'hold', hold: placed }), input)
  if (!result.ok) return result
  return ok({
    isReplay: result.value.replayed,
    recordedAt: timeOf(result.value.recordedAt),
    expiresAt: result.value.expiresAt ?? null,
  })
}

const longestSeconds = 366 * 86_400

function shapeProblem(input: HoldInput): string | null {
  const { expiresInSeconds: seconds, creditAccountId } = input
  if (!isId('hld', input.holdId) || !isId('acc', input.debitAccountId)) return 'an id is malformed'
  if (creditAccountId !== undefined && !isId('acc', creditAccountId)) return 'an id is malformed'
  if (creditAccountId === input.debitAccountId) return 'a hold needs two different accounts'
  if (seconds === undefined) return null
  return Number.isInteger(seconds) && seconds >= 1 && seconds <= longestSeconds
    ? null
    : 'the time to expiry is malformed'
}
