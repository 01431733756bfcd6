import { type Id, isId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { LedgerTransferView } from '../contract.ts'
import { ledgerErrors } from '../errors.ts'
import * as reading from '../store/reading.ts'

/** One posting with its entries and captures. Errors: `ledger.not-found`. */
export async function getTransfer(
  ledgerTransferId: Id<'led'>,
): Promise<Result<LedgerTransferView>> {
  const transfer = isId('led', ledgerTransferId)
    ? await reading.findTransfer(ledgerTransferId)
    : null
  return transfer ? ok(transfer) : ledgerErrors.fail('not-found')
}
