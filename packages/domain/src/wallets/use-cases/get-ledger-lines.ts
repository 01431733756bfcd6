import { getEntriesByReference } from '@corridor/domain/ledger'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { parseOwnerRef } from '../account-refs.ts'
import type { LedgerLineView } from '../contract.ts'
import { fromLedger } from '../steps/ledger-failures.ts'
import * as store from '../store.ts'

/**
 * The lines of the books behind one thing that happened (`tr_…`, `dep_…`), oldest first.
 * With `onlyOf`, only lines of that customer's own wallets: nobody sees another's balances.
 */
export async function getLedgerLines(
  reference: string,
  options: { onlyOf?: Id<'cus'> } = {},
): Promise<Result<readonly LedgerLineView[]>> {
  const found = await getEntriesByReference(reference)
  if (!found.ok) return fromLedger(found.error)
  const lines = found.value.map((entry): LedgerLineView => {
    const { ownerRef, accountId, ...line } = entry
    const account = parseOwnerRef(ownerRef)
    if (!account) throw new Error(`the ledger has an account of ${ownerRef}`)
    return { ...line, account }
  })
  if (options.onlyOf === undefined) return ok(lines)
  const own = new Set((await store.findByCustomer(options.onlyOf)).map((wallet) => wallet.walletId))
  return ok(lines.filter(({ account }) => account.kind === 'wallet' && own.has(account.walletId)))
}
