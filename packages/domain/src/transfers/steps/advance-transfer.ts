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

/** Where a transfer came to rest, and the states that this driver moved it into; null when others moved it as well. */
export type Driven = {
  readonly transfer: TransferRecord
  readonly entered: readonly HistoryItem[] | null
  /** Another driver has the lease and a step to take, so the state is not the one in which the transfer will rest. */
  readonly isWithAnother: boolean
  /** The client key's answer (`AnswerMaker`) was stored with the last transition. */
  readonly isAnswered: boolean
}

/**
 * Makes the answer that the transfer's client key replays once the transfer rests; null where it is not known beforehand.
 * @param entered the states that the transfer was driven into, the last of them at `momentOfWriting`
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

/** A transfer whose lease was not given: it rests, or another driver has it. */
function seen(transfer: TransferRecord, entered: Driven['entered']): Driven {
  return { transfer, entered, isWithAnother: isDriven(transfer.state), isAnswered: false }
}

/**
 * Drives a transfer whose lease the caller holds. The row is read once and carried from step to step, since each transition
 * says what it wrote. A write by somebody else is noticed by the row's version, and by the fence where the lease was lost.
 * @param answer makes what the last transition stores under the client's key
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
    // a command's id was renewed, or somebody else moved the transfer: read it again and keep or renew the lease
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
  /** The step of its state, where it was begun while the transition into that state was being written. */
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

/** Calls the other domain outside of any transaction, then writes the transition, guarded by state, version and fence. */
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
      // whoever moved the transfer sends the same command: waits for this one's end, so that there are not two at once
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
    // repeating the command under the same id finds out what the other domain did
    logger.error({ err: error, transferId, state }, 'transfer step failed')
    return { kind: 'wait' }
  }
}

/**
 * Begins the step of a state while the transition into that state is being written (ADR 22). Only for steps whose command
 * id stands in the row from the beginning: a driver that finds the earlier state after a crash repeats the same command.
 */
function askAhead(next: TransferRecord): Promise<StepResult> | null {
  if (next.state !== 'quoted' && next.state !== 'held') return null
  const asked = sagaSteps[next.state](next)
  // awaited in takeStep: as the next step, or when the transition is refused
  asked.catch(() => undefined)
  return asked
}

/** Gives the lease back until the sweep tries again. Another driver that took over may have moved the transfer. */
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
