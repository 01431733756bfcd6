import { type Id, isId } from '@corridor/kernel/ids'
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
  const balances = await reading.findBalances(accountIds.filter((id) => isId('acc', id)))
  const byId = new Map(balances.map((balance) => [balance.accountId, balance]))
  const ordered: BalanceView[] = []
  for (const id of accountIds) {
    const balance = byId.get(id)
    if (!balance) return ledgerErrors.fail('account-not-found', { note: `account ${id}` })
    ordered.push(balance)
  }
  return ok(ordered)
}
