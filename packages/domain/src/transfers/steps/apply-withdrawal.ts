import type { Id } from '@corridor/kernel/ids'
import { withdrawn } from '../saga-transitions.ts'
import type { Cause } from '../store/transitions.ts'
import { comesToReview } from '../transfer-state.ts'
import { applyOutcome } from './apply-outcome.ts'

/**
 * Cancels a transfer whose alert its customer withdrew. `cancelTransfer` does so itself; this is for the case that its
 * process died between the alert and the transfer's row.
 */
export async function applyWithdrawal(
  cause: Cause,
  input: { transferId: Id<'tr'> },
): Promise<void> {
  await applyOutcome(cause, input.transferId, (transfer) => {
    if (comesToReview(transfer.state)) return 'too-early'
    return transfer.state === 'in-review' ? withdrawn('cancelled') : null
  })
}
