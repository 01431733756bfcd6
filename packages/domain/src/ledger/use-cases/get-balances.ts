import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { BalanceView } from '../contract.ts'
import { ledgerErrors } from '../errors.ts'
import * as reading from '../store/reading.ts'

/**
 * Posted, held and available amounts of accounts, in the order asked.
 *
 * Errors: `ledger.account-not-found` when one of them does not exist.
 */
export async function getBalances(
  accountIds: readonly Id<'acc'>[],
): Promise<Result<readonly BalanceView[]>> {
  const ordered: BalanceView[] = []
  for (const [at, balance] of (await reading.findBalances(accountIds)).entries()) {
    if (!balance) {
      return ledgerErrors.fail('account-not-found', { note: `account ${accountIds[at]}` })
    }
    ordered.push(balance)
  }
  return ok(ordered)
}
