import type { Id } from '@corridor/kernel/ids'
import { transferCompleted } from '../events.ts'
import { bounce } from '../saga-transitions.ts'
import type { Cause } from '../store/transitions.ts'
import { factsOf } from '../transfer-facts.ts'
import { mayMove } from '../transfer-state.ts'
import { applyOutcome } from './apply-outcome.ts'

/** Completes or bounces a transfer after the rail confirmed, refused or sent back its payout. */
export async function applyPayoutOutcome(
  cause: Cause,
  input: { transferId: Id<'tr'>; outcome: 'completed' | 'failed' | 'bounced'; reasonCode: string },
): Promise<void> {
  await applyOutcome(cause, input.transferId, (transfer) => {
    if (input.outcome === 'completed') {
      if (!mayMove(transfer.state, 'completed')) return null
      return {
        to: 'completed',
        events: [transferCompleted.of(transfer.transferId, factsOf(transfer, 'completed'))],
      }
    }
    return mayMove(transfer.state, 'bounced') ? bounce(transfer, input.reasonCode) : null
  })
}
