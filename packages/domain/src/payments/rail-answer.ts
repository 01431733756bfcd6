import type { NewEvent } from '@corridor/kernel/event'
import { toWire } from '@corridor/kernel/money'
import type { PayoutReasonCode, PayoutState } from './contract.ts'
import { payoutBounced, payoutCompleted, payoutFailed, payoutSent } from './events.ts'
import { decidePayoutChange, isPayoutFinal } from './payout-state.ts'
import type { RailAnswer, RailStatus } from './ports.ts'
import type { Payout } from './store/payouts.ts'

/** A step of a payout, with what the rail said about it and what it tells the others. */
export type PayoutMove = {
  readonly to: PayoutState
  /** null leaves what is stored as it is: the rail said nothing of it. */
  readonly railVersion: number | null
  readonly railReference: string | null
  readonly reasonCode: PayoutReasonCode | null
  /** The rail has it. */
  readonly isSent: boolean
  readonly isFinished: boolean
  readonly events: readonly NewEvent[]
}

export type AnswerDecision =
  | { readonly kind: 'no-change' }
  | { readonly kind: 'move'; readonly move: PayoutMove }
  /** A person must look: the rail has another amount, or paid what we had given back. */
  | {
      readonly kind: 'exception'
      readonly exception: 'amount-mismatch' | 'late-success'
      readonly status: RailStatus
    }

/** What the rail's answer means for a payout as it is stored. Pure. */
export function decideOnAnswer(payout: Payout, answer: RailAnswer): AnswerDecision {
  switch (answer.kind) {
    case 'not-found':
      return { kind: 'no-change' }
    case 'unclear':
      return payout.state === 'created' ? moveTo(payout, 'unknown', null, null) : noChange
    case 'refused':
      return isPayoutFinal(payout.state)
        ? noChange
        : moveTo(payout, 'failed', null, answer.reasonCode)
    case 'status':
      return decideOnStatus(payout, answer.status)
  }
}

const noChange: AnswerDecision = { kind: 'no-change' }

function decideOnStatus(payout: Payout, status: RailStatus): AnswerDecision {
  const isOurs =
    status.amount.currency === payout.amount.currency && status.amount.minor === payout.amount.minor
  if (!isOurs) return { kind: 'exception', exception: 'amount-mismatch', status }
  const decided = decidePayoutChange(payout, status)
  if (decided.kind === 'no-change') return noChange
  if (decided.kind === 'late-success') {
    return { kind: 'exception', exception: 'late-success', status }
  }
  return moveTo(payout, decided.to, status, status.reasonCode)
}

function moveTo(
  payout: Payout,
  to: PayoutState,
  status: RailStatus | null,
  reasonCode: PayoutReasonCode | null,
): AnswerDecision {
  const move = {
    to,
    railVersion: status?.version ?? null,
    railReference: status?.railReference ?? null,
    reasonCode,
    isSent: status !== null,
    isFinished: isPayoutFinal(to),
    events: eventsOf(payout, to, reasonCode),
  }
  return { kind: 'move', move }
}

function eventsOf(payout: Payout, to: PayoutState, reason: PayoutReasonCode | null): NewEvent[] {
  const { payoutId, transferId, customerId } = payout
  const payload = { payoutId, transferId, customerId, amount: toWire(payout.amount) }
  const reasonCode = reason ?? (to === 'bounced' ? 'returned-by-bank' : 'refused-by-rail')
  switch (to) {
    case 'sent':
      return [payoutSent.of(payoutId, payload)]
    case 'completed':
      return [payoutCompleted.of(payoutId, payload)]
    case 'failed':
      return [payoutFailed.of(payoutId, { ...payload, reasonCode })]
    case 'bounced':
      return [payoutBounced.of(payoutId, { ...payload, reasonCode })]
    case 'created':
    case 'unknown':
      return []
  }
}
