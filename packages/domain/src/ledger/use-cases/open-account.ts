import { exponentOf, isCurrency } from '@corridor/kernel/currency'
import { parseAmount } from '@corridor/kernel/money'
import { ok, type Result } from '@corridor/kernel/result'
import { resultOf } from '../answers.ts'
import { type OpenAccountInput, openAccountInput } from '../contract.ts'
import { ledgerErrors } from '../errors.ts'
import * as store from '../store.ts'

/**
 * Opens an account. Repeating it with the same content is a replay.
 *
 * Errors: `ledger.id-reused` when the id or the owner's reference stands for another account;
 * `account-not-found` when the parent does not exist with the same currency and side; `currency-mismatch`;
 * `limits-crossed`, and `limits-broken` by limits that an empty account is beyond.
 */
export async function openAccount(input: OpenAccountInput): Promise<Result<{ isReplay: boolean }>> {
  const parsed = openAccountInput.safeParse(input)
  if (!parsed.success) return ledgerErrors.fail('invalid-posting', { note: parsed.error.message })
  const account = parsed.data
  if (!isCurrency(account.currency)) return ledgerErrors.fail('currency-mismatch')
  const floor = account.floor && parseAmount(account.floor.amount, account.floor.currency)
  const ceiling = account.ceiling && parseAmount(account.ceiling.amount, account.ceiling.currency)
  if (ceiling && ceiling.currency !== account.currency)
    return ledgerErrors.fail('currency-mismatch')
  if (floor && floor.currency !== account.currency) return ledgerErrors.fail('currency-mismatch')
  if (floor && ceiling && floor.minor > ceiling.minor) return ledgerErrors.fail('limits-crossed')
  // it begins empty, and so within its limits only where zero is
  if ((floor && floor.minor > 0n) || (ceiling && ceiling.minor < 0n)) {
    return ledgerErrors.fail('limits-broken')
  }
  const answer = await store.openAccount({
    accountId: account.accountId,
    kind: account.kind,
    ownerRef: account.ownerRef,
    currency: account.currency,
    exponent: exponentOf(account.currency),
    side: account.side,
    floorMinor: floor ? floor.minor : null,
    ceilingMinor: ceiling ? ceiling.minor : null,
    parentId: account.parentId ?? null,
  })
  const result = resultOf(answer, input)
  return result.ok ? ok({ isReplay: result.value.replayed }) : result
}
