import type { AlertLevel, Reason } from '@corridor/domain/compliance/contract'
import { alertClosed, alertDecided, alertWithdrawn } from '@corridor/domain/compliance/events'
import { levelOf, type PastAlert } from '@corridor/domain/compliance/history'
import { type Money, toWire } from '@corridor/kernel/money'
import type { Told } from './begin-transfer.ts'
import { hourMs, later } from './calendar.ts'
import { tell } from './tell.ts'
import type { World } from './world.ts'

/** What the rules say of a transfer. */
export type Verdict =
  | { readonly kind: 'allow' }
  | { readonly kind: 'review' | 'deny'; readonly reasons: readonly Reason[] }

/** The ways on for money that waits. */
export type Ways = {
  /** It still waits when the story ends. */
  leave(): void
  release(at: Date): void
  giveBack(to: 'refused' | 'cancelled', at: Date): void
}

type Alert = { -readonly [K in keyof PastAlert]: PastAlert[K] }

/** So many alerts wait at the end, and no more: an officer comes round every day. */
const mostOpen = 7
const leastOpen = 3
/** A rule denies one transfer in so many. */
const deniedEvery = 350
/** What came in within these last hours may still wait. */
const openHours = 22
const firstPayment = 2_000
const largePayment = 10_000

const euros = ({ base }: Told['assessment']) => `${toWire(base).amount} EUR`
const over = (
  rule: string,
  level: AlertLevel,
  value: string,
  limit: string,
  text: string,
): Reason => ({
  code: rule,
  rule,
  ruleVersion: 1,
  action: 'review',
  level,
  text,
  value,
  threshold: limit,
})

/** What the rule pack that is there from the start says, and now and then more than that. */
export function judge(
  world: World,
  { assessment, isNewRecipient, transfer }: Told,
  at: Date,
): Verdict {
  if (transfer.kind === 'conversion') return { kind: 'allow' }
  const { random, asOf } = world
  const reasons: Reason[] = []
  const value = euros(assessment)
  if (reaches(assessment.base, largePayment)) {
    const text = `The amount, ${value}, reaches 10000.00 EUR.`
    reasons.push(over('amount-over', 'medium', value, '10000.00 EUR', text))
  }
  if (isNewRecipient && reaches(assessment.base, firstPayment)) {
    const text = `First payment to this recipient, ${value}, reaches 2000.00 EUR.`
    reasons.push(over('first-payment-over', 'low', value, '2000.00 EUR', text))
  }
  // chance could leave out what is rare: every so many it is certain
  if (world.transfers.length % deniedEvery === 0) {
    const text = 'The recipient is on the own block list.'
    const hit = over('block-list', 'critical', 'customer', 'not listed', text)
    return { kind: 'deny', reasons: [{ ...hit, action: 'deny' }] }
  }
  const isLate = at > later(asOf, -openHours * hourMs)
  if ((isLate && waitingIn(world) < leastOpen) || random.isBelow(isLate ? 0.2 : 0.025)) {
    const text = 'Payments to 5 recipients in 8 h, 5 or more are looked at.'
    reasons.push({ ...over('many-recipients', 'high', '5', '5', text), window: '8 h' })
  }
  return reasons.length > 0 ? { kind: 'review', reasons } : { kind: 'allow' }
}

const reaches = (base: Money, limit: number) => base.minor >= BigInt(limit) * 100n

/** The money waits for an officer, who comes within hours; or its customer takes it back before. */
export function appendReview(
  world: World,
  told: Told,
  { reasons }: Extract<Verdict, { kind: 'review' | 'deny' }>,
  ways: Ways,
  at: Date,
): void {
  const { random, asOf } = world
  told.assessment.verdict = 'review'
  told.assessment.reasons = reasons
  const alert = openAlert(world, told, 'held', at)
  // what may wait for two days is seen to the same day: in the queue it would stand behind what comes in now
  const isUrgent = alert.level !== 'low'
  const isLeft = isUrgent && at > later(asOf, -openHours * hourMs) && waitingIn(world) <= mostOpen
  if (isLeft) {
    ways.leave()
    if (random.isBelow(0.4)) alert.ownerId = world.colleagues.officer
    return
  }
  const latest = Math.min(at.getTime() + 15 * hourMs, asOf.getTime() - 1_000)
  const decidedAt = new Date(at.getTime() + Math.floor((latest - at.getTime()) * random.next()))
  world.timeline.add(decidedAt, (now) => decide(world, told, { alert, ways }, now))
}

function waitingIn({ alerts }: World): number {
  return alerts.filter(({ kind, end }) => kind === 'held' && end === null).length
}

function openAlert(
  world: World,
  { transfer, assessment }: Told,
  kind: Alert['kind'],
  at: Date,
): Alert {
  const { alertId, customerId } = {
    alertId: world.random.id('alt', at),
    customerId: transfer.customerId,
  }
  transfer.alertId = alertId
  const { transferId, assessmentId } = transfer
  const level = levelOf(assessment.reasons)
  const alert: Alert = {
    alertId,
    assessmentId,
    transferId,
    customerId,
    kind,
    level,
    openedAt: at,
    ownerId: null,
    end: null,
  }
  world.alerts.push(alert)
  return alert
}

function decide(
  world: World,
  told: Told,
  { alert, ways }: { readonly alert: Alert; readonly ways: Ways },
  at: Date,
): void {
  const { random, colleagues } = world
  const { correlationId } = told.transfer
  const { alertId, assessmentId, transferId, customerId } = alert
  const about = { alertId, assessmentId, transferId, customerId }
  const nth = world.alerts.filter(({ end }) => end !== null).length
  if (nth % 9 === 4) {
    alert.end = { kind: 'withdrawn', at: later(at, 60) }
    const reasonCode = 'cancelled-by-customer'
    tell(world, later(at, 60), alertWithdrawn.of(alertId, { ...about, reasonCode }), correlationId)
    ways.giveBack('cancelled', at)
    return
  }
  const by = colleagues.officer
  const isRefused = nth % 7 === 2
  const reason = isRefused
    ? random.pick(['suspected-fraud', 'no-explanation', 'suspected-laundering'] as const)
    : random.pick(['false-positive', 'explained-by-customer', 'known-pattern'] as const)
  const note = isRefused
    ? 'No papers that would explain the amount; the customer did not answer.'
    : 'Papers seen, the purpose fits the account.'
  const decision = isRefused ? 'refuse' : 'release'
  alert.end = { kind: decision, at, by, reason, note }
  const decided = alertDecided.of(alertId, {
    ...about,
    decision,
    reasonCode: reason,
    decidedBy: by,
  })
  tell(world, at, decided, correlationId)
  if (isRefused) ways.giveBack('refused', later(at, 40))
  else ways.release(later(at, 40))
}

/** Denied by a rule: nothing is held, and an officer sees to it afterwards. */
export function denyIt(
  world: World,
  told: Told,
  { reasons }: Extract<Verdict, { kind: 'review' | 'deny' }>,
  at: Date,
): void {
  const { asOf, colleagues, random } = world
  Object.assign(told.assessment, {
    verdict: 'deny',
    reasons,
    code: 'compliance.refused',
    outcome: 'released',
  })
  const alert = openAlert(world, told, 'denied', at)
  const closedAt = later(at, random.between(1, 4) * hourMs)
  if (closedAt >= asOf) return
  const by = colleagues.officer
  const reason = 'denied-rightly'
  const note = 'The recipient is on our list, and rightly so.'
  alert.end = { kind: 'close', at: closedAt, by, reason, note }
  const { alertId, assessmentId, transferId, customerId } = alert
  const about = { alertId, assessmentId, transferId, customerId }
  const event = alertClosed.of(alertId, { ...about, reasonCode: reason, closedBy: by })
  tell(world, closedAt, event, told.transfer.correlationId)
}
