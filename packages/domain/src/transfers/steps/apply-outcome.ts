import type { Id } from '@corridor/kernel/ids'
import { withCorrelation } from '@corridor/telemetry'
import { transferCompleted } from '../events.ts'
import { type Cause, moveTransfer, type Transition } from '../store/transitions.ts'
import { findTransfer, type TransferRecord } from '../store.ts'
import { factsOf } from '../transfer-facts.ts'
import { comesToReview, mayMove } from '../transfer-state.ts'
import { advanceTransfer, driveTransfer } from './advance-transfer.ts'
import { bounce, released, withdrawn } from './saga-steps.ts'

const maxTries = 5

/** An officer decided on the alert that holds this transfer. */
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

/** The rail confirmed, refused or sent back this transfer's payout. */
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

/**
 * Writes what an event means for the transfer, with the event's inbox claim, then drives on.
 * An outcome that no longer applies (cancelled meanwhile, told twice) changes nothing; one that comes before the
 * transfer's own row knows of it (a crash lies between) drives the row on and looks again.
 * @throws Error when that cannot be done now: the queue tries again
 */
async function applyOutcome(
  cause: Cause,
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
    // whoever's click or message this is: what the transfer does is found under its own
    const moved = await withCorrelation(transfer.correlationId, () =>
      moveTransfer(transfer, transition, { cause }),
    )
    if (moved.kind === 'moved') {
      if (moved.isLeased) await driveTransfer(moved.transfer)
      return
    }
    if (moved.kind === 'claimed-before') {
      await advanceTransfer(transferId)
      return
    }
  }
  throw new Error(`transfer ${transferId} kept changing under the outcome of its event`)
}
