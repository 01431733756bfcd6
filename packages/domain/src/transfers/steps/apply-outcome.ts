import type { Id } from '@corridor/kernel/ids'
import { withCorrelation } from '@corridor/telemetry'
import { type Cause, moveTransfer, type Transition } from '../store/transitions.ts'
import { findTransfer, type TransferRecord } from '../store.ts'
import { advanceTransfer, driveTransfer } from './advance-transfer.ts'

const maxTries = 5

/**
 * Writes what an event means for the transfer, together with the event's inbox claim, then drives the transfer on.
 * An outcome that no longer applies (the transfer was cancelled, the event came twice) changes nothing. After a crash an
 * event may come before the transfer's row has reached the state that it is about (`too-early`): then the transfer is
 * driven on first, and the outcome decided again.
 * @throws Error when that cannot be done now: the queue tries again
 */
export async function applyOutcome(
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
    // logged under the correlation id of the transfer, not under that of the event
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
