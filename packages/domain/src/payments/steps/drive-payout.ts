import { databaseNow } from '@corridor/db/clock'
import { crashPoint } from '@corridor/db/crash-point'
import type { Id } from '@corridor/kernel/ids'
import { currentCorrelationId, logger, withCorrelation } from '@corridor/telemetry'
import { defaultCallLimits } from '../../guarded-calls.ts'
import { bankRail } from '../adapters/registry.ts'
import type { WebhookOutcome } from '../contract.ts'
import type { RailAnswer, RailStatus } from '../ports.ts'
import { decideOnAnswer } from '../rail-answer.ts'
import { openException } from '../store/exceptions.ts'
import { type EndedAttempt, settleAnswer } from '../store/payout-moves.ts'
import { beginCheck, type PlacedOrder } from '../store/payout-orders.ts'
import {
  findPayout,
  latestAttempt,
  movePayout,
  type Payout,
  startAttempt,
} from '../store/payouts.ts'
import { database } from '../store.ts'

const callTimeoutMs = defaultCallLimits.timeoutMs
/** A call that began longer ago is over, whatever it waited for: one is within twice the time of a try (`guarded-calls.ts`). */
const callIsOverAfterMs = 3 * defaultCallLimits.timeoutMs
const maxRounds = 5

/** What became of a payout; null for one that does not exist. */
type Driven = { readonly outcome: WebhookOutcome; readonly payout: Payout | null }

/**
 * Sends a payout that was just ordered. The order's statement wrote its attempt's row too, and only its writer calls.
 * @returns the payout as it is afterwards
 */
export async function sendPlacedOrder({ payout, attemptId }: PlacedOrder): Promise<Payout> {
  const sent = await callAndApply(payout, attemptId)
  return sent.payout ?? payout
}

/**
 * Sends a payout that was never sent. The attempt's row is written before the call, and only its writer calls. A payout
 * with an attempt is for `refreshPayout`, which asks the rail before it sends.
 */
export async function sendPayout(payout: Payout): Promise<WebhookOutcome> {
  if (payout.state !== 'created') return 'no-change'
  if (await latestAttempt(payout.payoutId, 'send')) return 'no-change'
  return sendAs(payout, 1)
}

/**
 * Asks the rail what became of a payout and brings ours to it. Only when the rail has definitely never
 * received it, and no call can still be under way, is it sent again, under the same reference.
 */
export async function refreshPayout(payoutId: Id<'pay'>): Promise<WebhookOutcome> {
  const payout = await findPayout(payoutId)
  if (!payout) return 'ignored'
  // logged under the correlation id of the request that began the payout, not under that of the message or the sweep
  const correlationId = payout.correlationId ?? currentCorrelationId()
  return withCorrelation(correlationId, () => askAndApply(payout))
}

async function askAndApply(payout: Payout): Promise<WebhookOutcome> {
  const send = await beginCheck(payout.payoutId)
  if (!send) return sendPayout(payout)
  const isUnclear = payout.state === 'created' || payout.state === 'unknown'
  const answer = isUnclear ? await recordedQuery(payout) : await ask(payout, 'query')
  if (answer.kind !== 'not-found') return (await applyRailAnswer(payout, answer, null)).outcome
  if (!isUnclear || send.ageMs <= callIsOverAfterMs) return 'no-change'
  return sendAs(payout, send.sequence + 1)
}

async function recordedQuery(payout: Payout): Promise<RailAnswer> {
  const last = await latestAttempt(payout.payoutId, 'query')
  const attemptId = await startAttempt(payout.payoutId, 'query', (last?.sequence ?? 0) + 1)
  const answer = await ask(payout, 'query')
  if (attemptId) await settleAnswer({ payout, ended: endOf(attemptId, answer), move: null })
  return answer
}

async function sendAs(payout: Payout, sequence: number): Promise<WebhookOutcome> {
  const attemptId = await startAttempt(payout.payoutId, 'send', sequence)
  if (!attemptId) return 'no-change'
  return (await callAndApply(payout, attemptId)).outcome
}

async function callAndApply(payout: Payout, attemptId: string): Promise<Driven> {
  crashPoint('payments.attempt.written')
  const answer = await ask(payout, 'send')
  crashPoint('payments.attempt.asked')
  return applyRailAnswer(payout, answer, endOf(attemptId, answer))
}

function endOf(attemptId: string, answer: RailAnswer): EndedAttempt {
  const outcome = answer.kind === 'status' ? answer.status.state : answer.kind
  return { attemptId, outcome, note: answer.kind === 'unclear' ? answer.note : null }
}

/** One call to the rail. Whatever goes wrong on the way is an unclear answer, never a no. */
async function ask(payout: Payout, kind: 'send' | 'query'): Promise<RailAnswer> {
  const { payoutId: ref, amount, beneficiary, nameOnRail, reference } = payout
  const rail = bankRail()
  const call =
    kind === 'send'
      ? rail.payOut({ ref, amount, beneficiary, nameOnRail, reference })
      : rail.query(ref)
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<RailAnswer>((resolve) => {
    const unclear = { kind: 'unclear', note: 'no answer within the time limit' } as const
    timer = setTimeout(resolve, callTimeoutMs, unclear)
  })
  try {
    return await Promise.race([call, timeout])
  } catch (error) {
    logger.warn({ err: error, payoutId: ref }, 'the rail gave no clear answer')
    return { kind: 'unclear', note: error instanceof Error ? error.name : 'error' }
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Brings a payout to what the rail answered; repeats when somebody else moved it in between.
 * @param seen the payout as it was before the rail was asked
 * @param ended the attempt that the answer ends, which is written in any case
 */
async function applyRailAnswer(
  seen: Payout,
  answer: RailAnswer,
  ended: EndedAttempt | null,
): Promise<Driven> {
  let payout: Payout | null = seen
  let open = ended
  for (let round = 0; round < maxRounds; round++) {
    const decision = decideOnAnswer(payout, answer)
    if (decision.kind === 'move') {
      const moved = await settleAnswer({ payout, ended: open, move: decision.move })
      if (moved) return { outcome: 'applied', payout: moved }
    } else {
      if (open) await settleAnswer({ payout, ended: open, move: null })
      if (decision.kind === 'exception') {
        const isOpened = await openCase(payout, decision.exception, decision.status)
        if (isOpened) return { outcome: 'exception', payout }
      } else if (round > 0) return { outcome: 'no-change', payout }
    }
    open = null
    // moved by somebody else, or nothing to do in the state that was read before the rail was asked: read again
    payout = await findPayout(seen.payoutId)
    if (!payout) return { outcome: 'ignored', payout: null }
  }
  throw new Error('a payout kept moving under us')
}

/** Opens a case for a person about what the rail did; false when somebody else moved the payout first. */
function openCase(
  payout: Payout,
  kind: 'amount-mismatch' | 'late-success',
  status: RailStatus,
): Promise<boolean> {
  return database.transaction(async (tx) => {
    const at = await databaseNow(tx)
    const railVersion = { railVersion: status.version }
    const isStill =
      kind === 'amount-mismatch' || (await movePayout(tx, payout, payout.state, at, railVersion))
    if (!isStill) return false
    await openException(tx, { kind, subjectId: payout.payoutId, amount: status.amount }, at)
    return true
  })
}
