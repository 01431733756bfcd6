import { ok, type Result } from '@corridor/kernel/result'
import { resultOf } from '../answers.ts'
import type { SetAccountFlagsInput } from '../contract.ts'
import * as store from '../store.ts'

/**
 * Freezes, unfreezes, closes or reopens an account; every later posting sees it, because postings read the
 * flags under the account's lock. A frozen account gives nothing but still takes; a closed one does neither.
 *
 * Errors: `ledger.account-not-found`; `ledger.account-not-empty` (only an empty account closes);
 * `ledger.account-frozen` (a frozen one does not close); `ledger.account-closed` (a closed one does not freeze).
 */
export async function setAccountFlags(
  input: SetAccountFlagsInput,
): Promise<Result<{ isReplay: boolean }>> {
  const answer = await store.setAccountFlags(
    input.accountId,
    input.isFrozen ?? null,
    input.isClosed ?? null,
  )
  const result = resultOf(answer, input)
  return result.ok ? ok({ isReplay: result.value.replayed }) : result
}
