import { getTransfersByReference } from '@corridor/domain/ledger'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { parseOwnerRef } from '../account-refs.ts'
import type { LedgerLineView } from '../contract.ts'
import { fromLedger } from '../ledger-failures.ts'
import * as store from '../store.ts'

/**
 * The lines of the books behind one thing that happened (`tr_…`, `dep_…`), oldest first.
 * With `onlyOf`, only lines of that customer's own wallets: nobody sees another's balances.
 */
export async function getLedgerLines(
  reference: string,
  options: { onlyOf?: Id<'cus'> } = {},
): Promise<Result<readonly LedgerLineView[]>> {
  const found = await getTransfersByReference(reference)
  if (!found.ok) return fromLedger(found.error)
  const lines = found.value.transfers.flatMap((transfer) =>
    transfer.entries.map((entry): LedgerLineView => {
      const account = parseOwnerRef(entry.ownerRef)
      if (!account) throw new Error(`the ledger has an account of ${entry.ownerRef}`)
      const { ledgerTransferId, code, direction, amount, balanceAfter } = entry
      const { effectiveAt, recordedAt } = entry
      return {
        ledgerTransferId,
        code,
        reference: entry.reference,
        account,
        direction,
        amount,
        balanceAfter,
        effectiveAt,
        recordedAt,
      }
    }),
  )
  if (options.onlyOf === undefined) return ok(lines)
  const own = new Set((await store.findByCustomer(options.onlyOf)).map((wallet) => wallet.walletId))
  return ok(lines.filter(({ account }) => account.kind === 'wallet' && own.has(account.walletId)))
}
