import type { Id } from '@corridor/kernel/ids'
import { applyOutcome } from '../steps/apply-outcome.ts'
import { withdrawn } from '../steps/saga-steps.ts'
import type { Cause } from '../store/transitions.ts'
import { comesToReview } from '../transfer-state.ts'

/** Its customer took the alert back: the transfer is cancelled, also where the call that took it died before it said so. */
export async function applyWithdrawal(
  cause: Cause,
  input: { transferId: Id<'tr'> },
): Promise<void> {
  await applyOutcome(cause, input.transferId, (transfer) => {
    if (comesToReview(transfer.state)) return 'too-early'
    return transfer.state === 'in-review' ? withdrawn('cancelled') : null
  })
}
