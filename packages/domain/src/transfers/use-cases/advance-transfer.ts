import { crashPoint } from '@corridor/db/crash-point'
import type { Id } from '@corridor/kernel/ids'
import { logger, withCorrelation } from '@corridor/telemetry'
import { releaseLease, takeLease } from '../store/leases.ts'
import { findTransfer, moveTransfer, type TransferRecord } from '../store.ts'
import { isDriven } from '../transfer-state.ts'
import { type StepResult, sagaSteps } from './saga-steps.ts'

/** A step has to end within this time; whoever takes longer loses the right to write its outcome. */
const leaseInMs = 3_000
/** More than the longest path through the state machine, so that a defect cannot loop for ever. */
const maxSteps = 16
const firstRetryInMs = 500
const maxRetryInMs = 60_000

/**
 * Drives a transfer a step at a time until it rests: at an end, with an officer, or with a rail.
 * Safe to call at any time, from any process, however often.
 * @returns the transfer where it now stands, null when there is none
 */
export async function advanceTransfer(transferId: Id<'tr'>): Promise<TransferRecord | null> {
  for (let step = 0; step < maxSteps; step++) {
    const seen = await findTransfer(transferId)
    if (!seen || !isDriven(seen.state)) return seen
    const transfer = await takeLease(transferId, leaseInMs)
    if (!transfer) return seen
    const result = await withCorrelation(transfer.correlationId, () => takeStep(transfer))
    if (result === 'wait') {
      await releaseLease(transfer, retryDelayInMs(transfer.attempts))
      return findTransfer(transferId)
    }
    await releaseLease(transfer, 0)
  }
  throw new Error(`transfer ${transferId} did not come to rest in ${maxSteps} steps`)
}

/** Asks the other domain outside any transaction, then writes the transition guarded by state and version. */
async function takeStep(transfer: TransferRecord): Promise<StepResult['kind'] | 'moved'> {
  if (!isDriven(transfer.state)) return 'again'
  try {
    const result = await sagaSteps[transfer.state](transfer)
    if (result.kind !== 'move') {
      if (result.kind === 'wait') {
        logger.warn(
          { transferId: transfer.transferId, state: transfer.state, why: result.why },
          'transfer waits',
        )
      }
      return result.kind
    }
    crashPoint(`transfers.${transfer.state}.asked`)
    await moveTransfer(transfer, result.transition)
    crashPoint(`transfers.${transfer.state}.written`)
    const { to } = result.transition
    logger.info({ transferId: transfer.transferId, from: transfer.state, to }, 'transfer moved')
    return 'moved'
  } catch (error) {
    // whatever the other side did is found out by repeating the same command under the same id
    logger.error(
      { err: error, transferId: transfer.transferId, state: transfer.state },
      'transfer step failed',
    )
    return 'wait'
  }
}

function retryDelayInMs(attempts: number): number {
  return Math.min(firstRetryInMs * 2 ** Math.min(attempts, 10), maxRetryInMs)
}
