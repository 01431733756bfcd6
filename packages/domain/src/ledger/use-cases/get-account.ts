import { type Id, isId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { AccountView } from '../contract.ts'
import { ledgerErrors } from '../errors.ts'
import * as reading from '../store/reading.ts'

/** One account with its counters, for the console. Errors: `ledger.account-not-found`. */
export async function getAccount(accountId: Id<'acc'>): Promise<Result<AccountView>> {
  const account = isId('acc', accountId) ? await reading.findAccount(accountId) : null
  return account ? ok(account) : ledgerErrors.fail('account-not-found')
}
