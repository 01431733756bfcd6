import { crashPoint } from '@corridor/db/crash-point'
import { withdrawAlert } from '@corridor/domain/compliance'
import type { CustomerActor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import type { Result } from '@corridor/kernel/result'
import type { CodedTransfer } from '../contract.ts'
import { transfersErrors } from '../errors.ts'
import { withdrawn } from '../saga-transitions.ts'
import { advanceTransfer, driveTransfer } from '../steps/advance-transfer.ts'
import { moveTransfer } from '../store/transitions.ts'
import { findTransfer, type TransferRecord } from '../store.ts'
import { canCancel } from '../transfer-state.ts'
import { getTransfer } from './get-transfer.ts'

/**
 * Cancels a transfer that waits for a compliance check; its hold is voided.
 * The alert is withdrawn first: if an officer decides at the same moment, whichever is written first counts and the other
 * gets an error. Safe to repeat: a second call answers with the cancelled transfer.
 * Errors: transfers.not-found, transfers.cannot-cancel.
 */
export async function cancelTransfer(
  actor: CustomerActor,
  input: { transferId: Id<'tr'> },
): Promise<Result<CodedTransfer>> {
  const transfer = await findTransfer(input.transferId)
  if (!transfer || transfer.customerId !== actor.customerId)
    return transfersErrors.fail('not-found')
  if (transfer.outcome === 'cancelled') await advanceTransfer(input.transferId)
  else if (!(await withdraw(transfer))) return transfersErrors.fail('cannot-cancel')
  return getTransfer(actor, input.transferId)
}

/**
 * Withdraws the alert and drives the transfer to its end.
 * @returns false when it is too late, or when another call was first and the transfer is not cancelled
 */
async function withdraw(transfer: TransferRecord): Promise<boolean> {
  if (!canCancel(transfer.state)) return false
  const taken = await withdrawAlert(transfer)
  if (!taken.ok) return false
  crashPoint('transfers.cancel.alert-withdrawn')
  const moved = await moveTransfer(transfer, withdrawn('cancelled'))
  if (moved.kind === 'moved' && moved.isLeased) await driveTransfer(moved.transfer)
  if (moved.kind === 'moved') return true
  return (await advanceTransfer(transfer.transferId))?.transfer.outcome === 'cancelled'
}
