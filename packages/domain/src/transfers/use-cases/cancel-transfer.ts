import { crashPoint } from '@corridor/db/crash-point'
import { withdrawAlert } from '@corridor/domain/compliance'
import type { CustomerActor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import type { Result } from '@corridor/kernel/result'
import type { CodedTransfer } from '../contract.ts'
import { transfersErrors } from '../errors.ts'
import { advanceTransfer, driveTransfer } from '../steps/advance-transfer.ts'
import { withdrawn } from '../steps/saga-steps.ts'
import { moveTransfer } from '../store/transitions.ts'
import { findTransfer, type TransferRecord } from '../store.ts'
import { canCancel } from '../transfer-state.ts'
import { getTransfer } from './get-transfer.ts'

/**
 * Takes a transfer back while it waits for a check; the held money returns.
 * The alert is taken from the officers first: against a decision at the same moment whichever is written first wins,
 * and the other is told. Safe to repeat: who did not hear the first answer hears it now.
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
 * Takes it from the officers and drives it to its end.
 * @returns false when it is too late, or when another call was first and its outcome is not ours
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
