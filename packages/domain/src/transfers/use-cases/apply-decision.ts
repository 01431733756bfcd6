import { claimEvent } from '@corridor/db/outbox'
import type { Id } from '@corridor/kernel/ids'
import { withCorrelation } from '@corridor/telemetry'
import { transferCompleted } from '../events.ts'
import { findTransfer, moveTransfer, type TransferRecord, type Transition } from '../store.ts'
import { factsOf } from '../transfer-facts.ts'
import { comesToReview, mayMove } from '../transfer-state.ts'
import { advanceTransfer } from './advance-transfer.ts'
import { bounce, released, withdrawn } from './saga-steps.ts'

const maxTries = 5

/** An officer decided on the alert that holds this transfer. */
export async function applyAlertDecision(
  cause: { subscriber: string; eventId: string },
  input: { transferId: Id<'tr'>; decision: 'release' | 'refuse' },
): Promise<void> {
  await applyOutcome(cause, input.transferId, (transfer) => {
    if (comesToReview(transfer.state)) return 'too-early'
    if (transfer.state !== 'in-review') return null
    return input.decision === 'release' ? released(transfer) : withdrawn('refused')
  })
}

/** The rail confirmed, refused or sent back this transfer's payout. */
export async function applyPayoutOutcome(
  cause: { subscriber: string; eventId: string },
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

/**
 * Writes what an event means for the transfer, with the event's inbox claim, then drives on.
 * An outcome that no longer applies (cancelled meanwhile, told twice) changes nothing; one that comes before the
 * transfer's own row knows of it (a crash lies between) drives the row on and looks again.
 * @throws Error when that cannot be done now: the queue tries again
 */
async function applyOutcome(
  cause: { subscriber: string; eventId: string },
  transferId: Id<'tr'>,
  decide: (transfer: TransferRecord) => Transition | 'too-early' | null,
): Promise<void> {
  for (let attempt = 0; attempt < maxTries; attempt++) {
    const transfer = await findTransfer(transferId)
    if (!transfer) throw new Error(`event about an unknown transfer ${transferId}`)
    const transition = decide(transfer)
    if (!transition) return
    if (transition === 'too-early') {
      await advanceTransfer(transferId)
      continue
    }
    const seen = { isDuplicate: false }
    // whoever's click or message this is: what the transfer does is found under its own
    const moved = await withCorrelation(transfer.correlationId, () =>
      moveTransfer(transfer, {
        ...transition,
        alongside: async (tx) => {
          const isNew = await claimEvent(tx, cause.subscriber, cause.eventId)
          seen.isDuplicate = !isNew
          return isNew
        },
      }),
    )
    if (moved || seen.isDuplicate) {
      await advanceTransfer(transferId)
      return
    }
  }
  throw new Error(`transfer ${transferId} kept changing under the outcome of its event`)
}
