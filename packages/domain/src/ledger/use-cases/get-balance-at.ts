import { isId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { BalanceAtInput, BalanceAtView } from '../contract.ts'
import { ledgerErrors } from '../errors.ts'
import * as history from '../store/history.ts'

/**
 * The posted balance of an account at any instant on both clocks: everything that was recorded until `recordedAt`
 * (default: now) and is effective until `effectiveAt` (default: `recordedAt`), both included.
 * The same past instants give the same answer for ever. Errors: `ledger.account-not-found`.
 */
export async function getBalanceAt(input: BalanceAtInput): Promise<Result<BalanceAtView>> {
  const { accountId, effectiveAt = null, recordedAt = null } = input
  const found = isId('acc', accountId)
    ? await history.findBalanceAt({ accountId, effectiveAt, recordedAt })
    : null
  return found ? ok({ accountId, ...found }) : ledgerErrors.fail('account-not-found')
}
