import { crashPoint } from '@corridor/db/crash-point'
import type { Id } from '@corridor/kernel/ids'
import { logger, withCorrelation } from '@corridor/telemetry'
import { releaseLease, takeLease } from '../store/leases.ts'
import { momentOfWriting, moveTransfer, stateAfter } from '../store/transitions.ts'
import { findTransfer, type HistoryItem, type TransferRecord } from '../store.ts'
import { isDriven } from '../transfer-state.ts'
import { type StepResult, sagaSteps } from './saga-steps.ts'

/** More than the longest path through the state machine, so that a defect cannot loop for ever. */
const maxSteps = 16
const firstRetryInMs = 500
const maxRetryInMs = 60_000

/** Where a transfer came to rest, and the states that it was driven into; null when others moved it as well. */
export type Driven = {
  readonly transfer: TransferRecord
  readonly entered: readonly HistoryItem[] | null
  /** Somebody else has its lease and a step to take: it is seen on its way, and does not rest here. */
  readonly isWithAnother: boolean
  /** The answer that the driver was given a maker for is stored with the last transition. */
  readonly isAnswered: boolean
}

/**
 * What the transfer's client key will answer with once it rests there; null where that is not known beforehand.
 * @param entered the states that it was driven into, the last of them at `momentOfWriting`
 */
export type AnswerMaker = (transfer: TransferRecord, entered: readonly HistoryItem[]) => unknown

/**
 * Drives a transfer a step at a time until it rests: at an end, with an officer, or with a rail.
 * Safe to call at any time, from any process, however often.
 * @returns the transfer where it now stands, null when there is none
 */
export async function advanceTransfer(transferId: Id<'tr'>): Promise<Driven | null> {
  const found = await takeLease(transferId)
  return found?.isLeased ? driveTransfer(found.transfer) : found && seen(found.transfer, null)
}

/** A transfer whose lease was asked for and not given: it rests, or somebody else is at it. */
function seen(transfer: TransferRecord, entered: Driven['entered']): Driven {
  return { transfer, entered, isWithAnother: isDriven(transfer.state), isAnswered: false }
}

/**
 * Drives a transfer that the caller has the lease of. The row is carried from step to step: what a transition wrote is
 * known, and whoever else writes between is noticed by its version, or by the fence where the lease was lost.
 * @param answer makes what the transition to where it rests stores with the client's key
 */
export async function driveTransfer(
  leased: TransferRecord,
  answer: AnswerMaker | null = null,
): Promise<Driven> {
  let transfer = leased
  let entered: HistoryItem[] | null = []
  let asked: Promise<StepResult> | null = null
  let isAnswered = false
  for (let step = 0; step < maxSteps; step++) {
    if (!isDriven(transfer.state)) return { transfer, entered, isWithAnother: false, isAnswered }
    const drive: Drive = { transfer, asked, entered, answer }
    const taken: StepOutcome = await withCorrelation(transfer.correlationId, () => takeStep(drive))
    asked = null
    if (taken.kind === 'wait') return restUntilLater(transfer, entered)
    if (taken.kind === 'moved') {
      ;({ transfer, asked, isAnswered } = taken)
      entered?.push(taken.item)
      continue
    }
    // a command's id was renewed, or somebody else moved it: look again, while the lease is ours or free
    const found = await takeLease(transfer.transferId, transfer.fence)
    if (!found) throw new Error('a transfer that was driven is gone')
    if (found.transfer.version !== transfer.version) entered = null
    transfer = found.transfer
    if (!found.isLeased) return seen(transfer, entered)
  }
  throw new Error(`transfer ${leased.transferId} did not come to rest in ${maxSteps} steps`)
}

type Drive = {
  readonly transfer: TransferRecord
  /** Its step, where that was asked while the transition into its state was written. */
  readonly asked: Promise<StepResult> | null
  readonly entered: readonly HistoryItem[] | null
  readonly answer: AnswerMaker | null
}

type StepOutcome =
  | {
      readonly kind: 'moved'
      readonly transfer: TransferRecord
      readonly item: HistoryItem
      readonly asked: Promise<StepResult> | null
      readonly isAnswered: boolean
    }
  | { readonly kind: 'again' }
  | { readonly kind: 'wait' }

/** Asks the other domain outside any transaction, then writes the transition guarded by state, version and fence. */
async function takeStep({ transfer, asked, entered, answer }: Drive): Promise<StepOutcome> {
  const { transferId, state } = transfer
  if (!isDriven(state)) return { kind: 'again' }
  try {
    const result = await (asked ?? sagaSteps[state](transfer))
    if (result.kind === 'wait') {
      logger.warn({ transferId, state, why: result.why }, 'transfer waits')
    }
    if (result.kind !== 'move') return { kind: result.kind }
    crashPoint(`transfers.${state}.asked`)
    const { transition } = result
    const { to, note = null } = transition
    const next = stateAfter(transfer, transition, momentOfWriting)
    const ahead = askAhead(next)
    const item = { state: to, note, at: momentOfWriting }
    const moved = await moveTransfer(transfer, transition, {
      isDriver: true,
      answer: entered && answer && !isDriven(to) && answer(next, [...entered, item]),
    })
    crashPoint(`transfers.${state}.written`)
    if (moved.kind !== 'moved') {
      // what was asked is what whoever moved it asks as well; its end is awaited, so that it is not asked twice at once
      await ahead?.catch(() => undefined)
      return { kind: 'again' }
    }
    logger.info({ transferId, from: state, to }, 'transfer moved')
    const { at, isAnswered } = moved
    return {
      kind: 'moved',
      transfer: moved.transfer,
      item: { ...item, at },
      asked: ahead,
      isAnswered,
    }
  } catch (error) {
    // whatever the other side did is found out by repeating the same command under the same id
    logger.error({ err: error, transferId, state }, 'transfer step failed')
    return { kind: 'wait' }
  }
}

/**
 * Asks for the step of a state while the transition into it is being written (ADR 22), where the command's id has been in
 * the row since the beginning: who finds the row in the state before, after a crash, asks for the same again.
 */
function askAhead(next: TransferRecord): Promise<StepResult> | null {
  if (next.state !== 'quoted' && next.state !== 'held') return null
  const asked = sagaSteps[next.state](next)
  // it is awaited by the step itself, or when its transition is refused
  asked.catch(() => undefined)
  return asked
}

/** Leaves it to the sweep. Who took over meanwhile may have moved it, or be at it. */
async function restUntilLater(
  transfer: TransferRecord,
  entered: Driven['entered'],
): Promise<Driven> {
  const retryInMs = Math.min(firstRetryInMs * 2 ** Math.min(transfer.attempts, 10), maxRetryInMs)
  if (await releaseLease(transfer, retryInMs)) {
    const rested = { ...transfer, attempts: transfer.attempts + 1 }
    return { transfer: rested, entered, isWithAnother: false, isAnswered: false }
  }
  return seen((await findTransfer(transfer.transferId)) ?? transfer, null)
}
