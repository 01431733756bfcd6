import { getDeposit } from '@corridor/domain/payments'
import { getTransfer } from '@corridor/domain/transfers'
import { getLedgerLines, type LedgerLineView } from '@corridor/domain/wallets'
import type { CustomerActor } from '@corridor/kernel/actor'
import { type Id, isId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'

/**
 * The lines of the books behind a transfer or deposit, on this customer's own wallets only: sender and receiver of
 * one transfer each see theirs. Whoever has no part in it hears that there is no such thing.
 */
export async function readLedgerLines(
  customer: CustomerActor,
  subjectId: Id<'tr'> | Id<'dep'>,
): Promise<Result<LedgerLineView[]>> {
  const lines = await getLedgerLines(subjectId, { onlyOf: customer.customerId })
  if (!lines.ok) return lines
  if (lines.value.length > 0) return ok([...lines.value])
  const owned = isId('tr', subjectId)
    ? await getTransfer(customer, subjectId)
    : await getDeposit(customer, subjectId as Id<'dep'>)
  return owned.ok ? ok([]) : owned
}
