import { databaseNow } from '@corridor/db/clock'
import { crashPoint } from '@corridor/db/crash-point'
import { appendEvents } from '@corridor/db/outbox'
import type { NewEvent } from '@corridor/kernel/event'
import type { Id } from '@corridor/kernel/ids'
import { toWire } from '@corridor/kernel/money'
import { currentCorrelationId, logger, withCorrelation } from '@corridor/telemetry'
import { bankRail } from './adapters/registry.ts'
import type { PayoutReasonCode, PayoutState, WebhookOutcome } from './contract.ts'
import { payoutBounced, payoutCompleted, payoutFailed, payoutSent } from './events.ts'
import { decidePayoutChange, isPayoutFinal } from './payout-state.ts'
import type { RailAnswer, RailStatus } from './ports.ts'
import { openException } from './store/exceptions.ts'
import {
  findPayout,
  finishAttempt,
  latestAttempt,
  markPayoutChecked,
  movePayout,
  type Payout,
  startAttempt,
} from './store/payouts.ts'
import { database, type Tx } from './store.ts'

const callTimeoutMs = 10_000
/** A call that is older cannot be under way any more: it ended with its own time limit long before. */
const callIsOverAfterMs = 30_000
const maxRounds = 5

/**
 * Sends a payout that was never sent. The attempt is a row before the call goes out, and only who wrote
 * that row calls. Everything else is for `refreshPayout`, which asks before it sends.
 */
export async function sendPayout(payout: Payout): Promise<WebhookOutcome> {
  if (payout.state !== 'created') return 'no-change'
  if (await latestAttempt(payout.payoutId, 'send')) return 'no-change'
  return callAndApply(payout, 'send', 1)
}

/**
 * Asks the rail what became of a payout and brings ours to it. Only when the rail has definitely never
 * received it, and no call can still be under way, is it sent again, under the same reference.
 */
export async function refreshPayout(payoutId: Id<'pay'>): Promise<WebhookOutcome> {
  const payout = await findPayout(payoutId)
  if (!payout) return 'ignored'
  // a message or a sweep has an id of its own; what it causes belongs to the click that began the payout
  const correlationId = payout.correlationId ?? currentCorrelationId()
  return withCorrelation(correlationId, () => askAndApply(payout))
}

async function askAndApply(payout: Payout): Promise<WebhookOutcome> {
  const { payoutId } = payout
  const send = await latestAttempt(payoutId, 'send')
  if (!send) return sendPayout(payout)
  const now = await databaseNow(database.client)
  await markPayoutChecked(payoutId, now)
  const isUnclear = payout.state === 'created' || payout.state === 'unknown'
  const answer = isUnclear ? await recordedQuery(payout) : await ask(payout, 'query')
  if (answer.kind !== 'not-found') return applyRailAnswer(payoutId, answer)
  const isCallOver = now.getTime() - send.startedAt.getTime() > callIsOverAfterMs
  if (!isUnclear || !isCallOver) return 'no-change'
  return callAndApply(payout, 'send', send.sequence + 1)
}

async function recordedQuery(payout: Payout): Promise<RailAnswer> {
  const last = await latestAttempt(payout.payoutId, 'query')
  const attemptId = await startAttempt(payout.payoutId, 'query', (last?.sequence ?? 0) + 1)
  const answer = await ask(payout, 'query')
  if (attemptId) await finish(attemptId, answer)
  return answer
}

async function callAndApply(
  payout: Payout,
  kind: 'send',
  sequence: number,
): Promise<WebhookOutcome> {
  const attemptId = await startAttempt(payout.payoutId, kind, sequence)
  if (!attemptId) return 'no-change'
  crashPoint('payments.attempt.written')
  const answer = await ask(payout, kind)
  crashPoint('payments.attempt.asked')
  await finish(attemptId, answer)
  return applyRailAnswer(payout.payoutId, answer)
}

async function finish(attemptId: string, answer: RailAnswer): Promise<void> {
  const at = await databaseNow(database.client)
  const outcome = answer.kind === 'status' ? answer.status.state : answer.kind
  await finishAttempt(attemptId, at, outcome, answer.kind === 'unclear' ? answer.note : null)
}

/** One call to the rail. Whatever goes wrong on the way is an unclear answer, never a no. */
async function ask(payout: Payout, kind: 'send' | 'query'): Promise<RailAnswer> {
  const { payoutId: ref, amount, beneficiary, reference } = payout
  const rail = bankRail()
  const call =
    kind === 'send' ? rail.payOut({ ref, amount, beneficiary, reference }) : rail.query(ref)
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

/** Brings a payout to what the rail answered; repeats when somebody else moved it in between. */
async function applyRailAnswer(payoutId: Id<'pay'>, answer: RailAnswer): Promise<WebhookOutcome> {
  for (let round = 0; round < maxRounds; round++) {
    const payout = await findPayout(payoutId)
    if (!payout) return 'ignored'
    const outcome = await database.transaction((tx) => applyOnce(tx, payout, answer))
    if (outcome !== 'moved-by-another') return outcome
  }
  throw new Error('a payout kept moving under us')
}

type Applied = WebhookOutcome | 'moved-by-another'

async function applyOnce(tx: Tx, payout: Payout, answer: RailAnswer): Promise<Applied> {
  switch (answer.kind) {
    case 'not-found':
      return 'no-change'
    case 'unclear':
      return payout.state === 'created' ? change(tx, payout, 'unknown', null, null) : 'no-change'
    case 'refused':
      return isPayoutFinal(payout.state)
        ? 'no-change'
        : change(tx, payout, 'failed', null, answer.reasonCode)
    case 'status':
      return applyStatus(tx, payout, answer.status)
  }
}

async function applyStatus(tx: Tx, payout: Payout, status: RailStatus): Promise<Applied> {
  const isOurs =
    status.amount.currency === payout.amount.currency && status.amount.minor === payout.amount.minor
  const subject = { subjectId: payout.payoutId, amount: status.amount }
  if (!isOurs) {
    await openException(tx, { kind: 'amount-mismatch', ...subject }, await databaseNow(tx))
    return 'exception'
  }
  const decided = decidePayoutChange(payout, status)
  if (decided.kind === 'no-change') return 'no-change'
  if (decided.kind === 'change') return change(tx, payout, decided.to, status, status.reasonCode)
  const at = await databaseNow(tx)
  const isMoved = await movePayout(tx, payout, payout.state, at, { railVersion: status.version })
  if (!isMoved) return 'moved-by-another'
  await openException(tx, { kind: 'late-success', ...subject }, at)
  return 'exception'
}

async function change(
  tx: Tx,
  payout: Payout,
  to: PayoutState,
  status: RailStatus | null,
  reasonCode: PayoutReasonCode | null,
): Promise<Applied> {
  const at = await databaseNow(tx)
  const isMoved = await movePayout(tx, payout, to, at, {
    railVersion: status?.version,
    railReference: status?.railReference,
    reasonCode,
    sentAt: status && !payout.sentAt ? at : undefined,
    finishedAt: isPayoutFinal(to) ? at : undefined,
  })
  if (!isMoved) return 'moved-by-another'
  const event = eventOf(payout, to, reasonCode)
  if (event) await appendEvents(tx, [event])
  return 'applied'
}

function eventOf(
  payout: Payout,
  to: PayoutState,
  reason: PayoutReasonCode | null,
): NewEvent | null {
  const { payoutId, transferId, customerId } = payout
  const payload = { payoutId, transferId, customerId, amount: toWire(payout.amount) }
  const reasonCode = reason ?? (to === 'bounced' ? 'returned-by-bank' : 'refused-by-rail')
  switch (to) {
    case 'sent':
      return payoutSent.of(payoutId, payload)
    case 'completed':
      return payoutCompleted.of(payoutId, payload)
    case 'failed':
      return payoutFailed.of(payoutId, { ...payload, reasonCode })
    case 'bounced':
      return payoutBounced.of(payoutId, { ...payload, reasonCode })
    case 'created':
    case 'unknown':
      return null
  }
}
