import { isId } from '@corridor/kernel/ids'
import { parseAmount, type WireMoney } from '@corridor/kernel/money'
import { ok, type Result } from '@corridor/kernel/result'
import { resultOf } from '../answers.ts'
import { type SetAccountLimitsInput, setAccountLimitsInput } from '../contract.ts'
import { ledgerErrors } from '../errors.ts'
import * as limits from '../store/limits.ts'
import { findAccount } from '../store/reading.ts'

/**
 * Sets what an account of the house may at least have available and at most be filled with; null = no limit. Every later posting
 * sees both, because postings read them under the account's lock. Setting the same again is a replay.
 *
 * Errors: `ledger.account-not-found`; `ledger.currency-mismatch`, `ledger.invalid-amount`; `ledger.limits-crossed`;
 * `ledger.limits-fixed` for a customer's account;
 * `ledger.limits-broken` when the account is beyond the limit already.
 */
export async function setAccountLimits(
  input: SetAccountLimitsInput,
): Promise<Result<{ isReplay: boolean }>> {
  const { accountId } = input
  const account = isId('acc', accountId) ? await findAccount(accountId) : null
  if (!account) return ledgerErrors.fail('account-not-found')
  // a wallet's floor is what keeps a customer from spending what is not there
  if (account.kind === 'wallet') return ledgerErrors.fail('limits-fixed')
  const { floor: lower, ceiling: upper } = setAccountLimitsInput.shape
  if (!lower.safeParse(input.floor).success || !upper.safeParse(input.ceiling).success) {
    return ledgerErrors.fail('invalid-amount')
  }
  const asked = [input.floor, input.ceiling].filter((limit) => limit !== null)
  if (asked.some((limit) => limit.currency !== account.currency)) {
    return ledgerErrors.fail('currency-mismatch')
  }
  const minorOf = (limit: WireMoney | null) => limit && parseAmount(limit.amount, account.currency)
  const [floor, ceiling] = [minorOf(input.floor), minorOf(input.ceiling)]
  if ((input.floor && !floor) || (input.ceiling && !ceiling)) {
    return ledgerErrors.fail('invalid-amount')
  }
  if (floor && ceiling && floor.minor > ceiling.minor) return ledgerErrors.fail('limits-crossed')
  const answer = await limits.setAccountLimits(
    accountId,
    floor?.minor ?? null,
    ceiling?.minor ?? null,
  )
  if (answer.code === 'insufficient-funds' || answer.code === 'ceiling-exceeded') {
    return ledgerErrors.fail('limits-broken', { note: answer.note ?? '' })
  }
  const result = resultOf(answer, input)
  return result.ok ? ok({ isReplay: result.value.replayed }) : result
}
