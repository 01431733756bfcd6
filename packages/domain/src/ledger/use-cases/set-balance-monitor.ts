import { parseAmount } from '@corridor/kernel/money'
import { ok, type Result } from '@corridor/kernel/result'
import { resultOf } from '../answers.ts'
import { type SetBalanceMonitorInput, setBalanceMonitorInput } from '../contract.ts'
import { ledgerErrors } from '../errors.ts'
import * as store from '../store.ts'

/**
 * Asks to be told, by the event `ledger.balance-crossed.v1`, when what is available in an account crosses a threshold;
 * `isActive: false` ends it. Repeating it is a replay. Crossings are seen in the transaction of the posting.
 *
 * Errors: `ledger.account-not-found`, `currency-mismatch`, `invalid-amount`, `id-reused`.
 */
export async function setBalanceMonitor(
  input: SetBalanceMonitorInput,
): Promise<Result<{ isReplay: boolean }>> {
  const parsed = setBalanceMonitorInput.safeParse(input)
  if (!parsed.success) return ledgerErrors.fail('invalid-posting', { note: parsed.error.message })
  const { threshold, ...monitor } = parsed.data
  const amount = parseAmount(threshold.amount, threshold.currency)
  if (!amount) return ledgerErrors.fail('invalid-amount')
  const account = await store.currencyOf(monitor.accountId)
  if (account !== null && account !== amount.currency) return ledgerErrors.fail('currency-mismatch')
  const answer = await store.setBalanceMonitor({ ...monitor, thresholdMinor: amount.minor })
  const result = resultOf(answer, input)
  return result.ok ? ok({ isReplay: result.value.replayed }) : result
}
