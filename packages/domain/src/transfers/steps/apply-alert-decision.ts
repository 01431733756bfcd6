import type { Id } from '@corridor/kernel/ids'
import { released, withdrawn } from '../saga-transitions.ts'
import type { Cause } from '../store/transitions.ts'
import { comesToReview } from '../transfer-state.ts'
import { applyOutcome } from './apply-outcome.ts'

/** Releases or refuses a transfer after an officer decided on the alert that held it. */
export async function applyAlertDecision(
  cause: Cause,
  input: { transferId: Id<'tr'>; decision: 'release' | 'refuse' },
): Promise<void> {
  await applyOutcome(cause, input.transferId, (transfer) => {
    if (comesToReview(transfer.state)) return 'too-early'
    if (transfer.state !== 'in-review') return null
    return input.decision === 'release' ? released(transfer) : withdrawn('refused')
  })
}
