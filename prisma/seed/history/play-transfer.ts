import type { PayoutReasonCode } from '@corridor/domain/payments/contract'
import {
  payoutBounced,
  payoutCompleted,
  payoutFailed,
  payoutSent,
} from '@corridor/domain/payments/events'
import type { PastPayout } from '@corridor/domain/payments/history'
import type { TransferState } from '@corridor/domain/transfers/contract'
import {
  transferBounced,
  transferCancelled,
  transferCompleted,
  transferConverted,
  transferFailed,
  transferFunded,
  transferHeldForReview,
  transferPaidOut,
  transferProcessing,
  transferRefunded,
} from '@corridor/domain/transfers/events'
import { factsOf, legsOf, mirrored } from '@corridor/domain/transfers/history'
import type { NewEvent } from '@corridor/kernel/event'
import { type Money, toWire } from '@corridor/kernel/money'
import { appendReview, denyIt, type Verdict, type Ways } from './alerts.ts'
import type { Told } from './begin-transfer.ts'
import { dayMs, later, minuteMs } from './calendar.ts'
import { availableIn, post, setAside } from './purses.ts'
import { tell } from './tell.ts'
import type { World } from './world.ts'

/** Milliseconds from the click to each state of a transfer that nobody looks into. */
const quotedAfter = 14
const heldAfter = 31
const assessedAfter = 64
const postedAfter = 90
const paidOutAfter = 240

type Paid = { -readonly [K in keyof PastPayout]: PastPayout[K] }

/** Notes that a transfer came to a state, with the event that says so where there is one. */
function comeTo(
  world: World,
  { transfer }: Told,
  state: TransferState,
  at: Date,
  { event, note = null }: { readonly event?: NewEvent; readonly note?: string | null } = {},
): void {
  transfer.steps.push({ state, at, note })
  if (event) tell(world, at, event, transfer.correlationId)
}

const factsIn = ({ transfer }: Told, state: TransferState) =>
  [transfer.transferId, factsOf(transfer, state)] as const

/** Takes a transfer on from its first state as far as the rules let it go at once. */
export function playTransfer(world: World, told: Told, verdict: Verdict, at: Date): void {
  const { transfer, source } = told
  comeTo(world, told, 'quoted', later(at, quotedAfter))
  if (availableIn(source) < transfer.source.minor) {
    failUnheld(world, told, later(at, heldAfter))
    return
  }
  source.heldMinor += transfer.source.minor
  comeTo(world, told, 'held', later(at, heldAfter), {
    event: transferFunded.of(...factsIn(told, 'held')),
  })
  world.assessments.push(told.assessment)
  if (verdict.kind === 'deny') {
    denyIt(world, told, verdict, later(at, assessedAfter))
    giveBack(
      world,
      told,
      { to: 'refused', failureCode: 'compliance.refused' },
      later(at, postedAfter),
    )
  } else if (verdict.kind === 'review') {
    const held = transferHeldForReview.of(...factsIn(told, 'in-review'))
    comeTo(world, told, 'in-review', later(at, assessedAfter), { event: held })
    appendReview(world, told, verdict, waysOf(world, told), later(at, assessedAfter))
  } else release(world, told, later(at, assessedAfter))
}

function waysOf(world: World, told: Told): Ways {
  const codes = { refused: 'transfers.refused', cancelled: null } as const
  return {
    leave: () => endHold(world, told, null),
    release: (at) => release(world, told, at),
    giveBack: (to, at) => giveBack(world, told, { to, failureCode: codes[to] }, at),
  }
}

/** There was less in the wallet than it said a moment ago. */
function failUnheld(world: World, told: Told, at: Date): void {
  const reasonCode = 'wallets.insufficient-funds'
  told.transfer.failureCode = reasonCode
  const [id, facts] = factsIn(told, 'failed')
  comeTo(world, told, 'failed', at, { event: transferFailed.of(id, { ...facts, reasonCode }) })
}

/** Refused, or taken back: the hold is void. Where it waited for an officer it has not ended yet. */
function giveBack(
  world: World,
  told: Told,
  why: { readonly to: 'refused' | 'cancelled'; readonly failureCode: string | null },
  at: Date,
): void {
  const { transfer, source, assessment } = told
  const { to, failureCode } = why
  transfer.outcome = to
  transfer.failureCode = failureCode
  assessment.outcome = 'released'
  source.heldMinor -= transfer.source.minor
  endHold(world, told, { kind: 'voided', at: later(at, 12) })
  comeTo(world, told, 'voiding', at)
  const [id, facts] = factsIn(told, to)
  const event =
    to === 'cancelled'
      ? transferCancelled.of(id, facts)
      : transferFailed.of(id, { ...facts, reasonCode: failureCode ?? 'transfers.refused' })
  comeTo(world, told, to, later(at, 20), { event })
}

/** A hold that is not ended stays open: the money waits with it. */
function endHold(
  world: World,
  { transfer }: Told,
  end: Parameters<typeof setAside>[1]['end'],
): void {
  const [first] = transfer.steps
  if (!first) throw new Error('a transfer has been in its first state')
  setAside(world, {
    holdId: transfer.holdId,
    walletId: transfer.sourceWalletId,
    amount: transfer.source,
    code: transfer.kind,
    reference: transfer.transferId,
    correlationId: transfer.correlationId,
    at: later(first.at, heldAfter - 4),
    end,
  })
}

/** Allowed by rule or by an officer: the money moves. */
function release(world: World, told: Told, at: Date): void {
  const { transfer, source, target } = told
  const processing = transferProcessing.of(...factsIn(told, 'assessed'))
  comeTo(world, told, 'assessed', at, { event: processing })
  transfer.ledgerTransferId = world.random.id('led', at)
  const posted = post(world, later(at, postedAfter - assessedAfter), {
    transferId: transfer.ledgerTransferId,
    code: transfer.kind,
    reference: transfer.transferId,
    correlationId: transfer.correlationId,
    legs: legsOf(transfer),
  })
  source.heldMinor -= transfer.source.minor
  source.postedMinor -= transfer.source.minor
  if (target) target.postedMinor += transfer.target.minor
  endHold(world, told, { kind: 'captured', transferId: transfer.ledgerTransferId, at: posted })
  if (transfer.kind === 'payout') payOut(world, told, posted)
  else complete(world, told, later(posted, 6))
}

function complete(world: World, told: Told, at: Date): void {
  told.assessment.outcome = 'confirmed'
  comeTo(world, told, 'completed', at, {
    event: transferCompleted.of(...factsIn(told, 'completed')),
  })
}

/** Fates of a payout: what became of it at the bank. */
type Fate =
  | { readonly kind: 'arrives' }
  | { readonly kind: 'fails' | 'comes-back'; readonly why: PayoutReasonCode }

function fateOf({ random }: World): Fate {
  const thrown = random.next()
  if (thrown < 0.012)
    return {
      kind: 'fails',
      why: random.pick(['account-closed', 'account-not-found', 'name-mismatch']),
    }
  return thrown < 0.035 ? { kind: 'comes-back', why: 'returned-by-bank' } : { kind: 'arrives' }
}

function payOut(world: World, told: Told, posted: Date): void {
  const { random, asOf } = world
  const { transfer, calculation } = told
  const bank = told.saved?.account?.bank
  if (!bank) throw new Error('a payout goes to a bank account')
  comeTo(world, told, 'converted', later(posted, 5), {
    event: transferConverted.of(...factsIn(told, 'converted')),
  })
  const payoutId = random.id('pay', posted)
  transfer.payoutId = payoutId
  const sentAt = later(posted, paidOutAfter - postedAfter)
  const { currency, country, method, fields, holderName, type } = bank
  const payout: Paid = {
    payoutId,
    attemptId: random.uuid(posted),
    transferId: transfer.transferId,
    customerId: transfer.customerId,
    amount: transfer.target,
    beneficiary: { currency, country, method, fields, holderName, type },
    reference: transfer.reference ?? '',
    fingerprint: random.hex(64),
    state: 'sent',
    reasonCode: null,
    correlationId: transfer.correlationId,
    createdAt: later(posted, 20),
    sentAt,
    finishedAt: null,
  }
  world.payouts.push(payout)
  tell(world, sentAt, payoutSent.of(payoutId, payoutFacts(payout)), transfer.correlationId)
  comeTo(world, told, 'paying-out', later(sentAt, 8), {
    event: transferPaidOut.of(...factsIn(told, 'paying-out')),
  })
  const from = Math.max(Date.parse(calculation.delivery.from), sentAt.getTime() + minuteMs / 2)
  const to = Math.max(Date.parse(calculation.delivery.to), from + 20 * minuteMs)
  const arrivesAt = new Date(from + Math.floor((to - from) * random.next()))
  if (arrivesAt < asOf) world.timeline.add(arrivesAt, (at) => endPayout(world, told, payout, at))
}

function payoutFacts({ payoutId, transferId, customerId, amount }: Paid) {
  return { payoutId, transferId, customerId, amount: toWire(amount) }
}

function endPayout(world: World, told: Told, payout: Paid, at: Date): void {
  const { correlationId } = told.transfer
  const fate = fateOf(world)
  payout.finishedAt = at
  if (fate.kind === 'fails') {
    Object.assign(payout, { state: 'failed', reasonCode: fate.why })
    const event = payoutFailed.of(payout.payoutId, { ...payoutFacts(payout), reasonCode: fate.why })
    tell(world, at, event, correlationId)
    refund(world, told, fate.why, later(at, 30))
    return
  }
  payout.state = 'completed'
  tell(world, at, payoutCompleted.of(payout.payoutId, payoutFacts(payout)), correlationId)
  complete(world, told, later(at, 30))
  if (fate.kind === 'arrives') return
  const backAt = later(at, world.random.between(dayMs / 2, 3 * dayMs))
  world.timeline.add(backAt, (returnedAt) => {
    Object.assign(payout, { state: 'bounced', reasonCode: fate.why, finishedAt: returnedAt })
    const event = payoutBounced.of(payout.payoutId, {
      ...payoutFacts(payout),
      reasonCode: fate.why,
    })
    tell(world, returnedAt, event, correlationId)
    refund(world, told, fate.why, later(returnedAt, 30))
  })
}

/** The bank did not take it: the whole sum goes back, fee included, as new entries. */
function refund(world: World, told: Told, reason: PayoutReasonCode, at: Date): void {
  const { transfer, source } = told
  transfer.failureCode = `transfers.${reason}`
  told.assessment.outcome = 'released'
  const [id, bounced] = factsIn(told, 'bounced')
  comeTo(world, told, 'bounced', at, {
    event: transferBounced.of(id, { ...bounced, reasonCode: reason }),
    note: reason,
  })
  transfer.refundLedgerTransferId = world.random.id('led', at)
  const posted = post(world, later(at, 40), {
    transferId: transfer.refundLedgerTransferId,
    code: 'refund',
    reference: transfer.transferId,
    correlationId: transfer.correlationId,
    legs: mirrored(legsOf(transfer)),
  })
  addTo(source, transfer.source)
  const refunded = transferRefunded.of(id, {
    ...factsOf(transfer, 'refunded'),
    reasonCode: transfer.failureCode,
  })
  comeTo(world, told, 'refunded', later(posted, 9), { event: refunded })
}

function addTo(purse: Told['source'], amount: Money): void {
  purse.postedMinor += amount.minor
}
