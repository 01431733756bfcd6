import type { CustomerActor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import type { Result } from '@corridor/kernel/result'
import type { TransferView } from '../contract.ts'
import { transfersErrors } from '../errors.ts'
import { findTransfer, moveTransfer, type TransferRecord } from '../store.ts'
import { canCancel } from '../transfer-state.ts'
import { advanceTransfer } from './advance-transfer.ts'
import { getTransfer } from './get-transfer.ts'
import { withdrawn } from './saga-steps.ts'

/**
 * Takes a transfer back while it waits for a check; the held money returns.
 * Against an officer's decision at the same moment, whichever is written first wins. Safe to repeat: who did not
 * hear the first answer hears it now.
 * Errors: transfers.not-found, transfers.cannot-cancel.
 */
export async function cancelTransfer(
  actor: CustomerActor,
  input: { transferId: Id<'tr'> },
): Promise<Result<TransferView>> {
  const transfer = await findTransfer(input.transferId)
  if (!transfer || transfer.customerId !== actor.customerId)
    return transfersErrors.fail('not-found')
  if (transfer.outcome !== 'cancelled' && !(await withdraw(transfer))) {
    return transfersErrors.fail('cannot-cancel')
  }
  await advanceTransfer(input.transferId)
  return getTransfer(actor, input.transferId)
}

/** @returns false when it is too late, or when another call was first and its outcome is not ours */
async function withdraw(transfer: TransferRecord): Promise<boolean> {
  if (!canCancel(transfer.state)) return false
  if (await moveTransfer(transfer, withdrawn('cancelled'))) return true
  return (await findTransfer(transfer.transferId))?.outcome === 'cancelled'
}
