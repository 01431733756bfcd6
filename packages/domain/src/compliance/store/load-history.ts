import { loadOnce } from '@corridor/db/load-once'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import type { Money } from '@corridor/kernel/money'
import type { AlertLevel, AssessmentKind, AssessmentView, Reason, Verdict } from '../contract.ts'
import { type AlertDecision, type DecisionReason, withdrawnReason } from '../decision-reasons.ts'
import { dueAtOf } from '../rules.ts'
import { sealNote } from './alerts.ts'
import { sealName } from './assessments.ts'

/** A verdict of the past on a transfer, and what became of the money. */
export type PastAssessment = {
  readonly assessmentId: Id<'asm'>
  readonly transferId: Id<'tr'>
  readonly customerId: Id<'cus'>
  readonly kind: AssessmentKind
  readonly amount: Money
  /** In the base currency. */
  readonly base: Money
  readonly rate: string
  readonly rateAsOf: string
  readonly tier: number
  readonly recipient: {
    readonly key: string
    readonly name: string
    readonly country: string | null
    readonly customerId: Id<'cus'> | null
  }
  readonly fingerprint: string
  readonly verdict: Verdict
  readonly outcome: 'open' | 'confirmed' | 'released'
  readonly code: NonNullable<AssessmentView['code']> | null
  readonly reasons: readonly Reason[]
  readonly createdAt: Date
}

/** What an officer was asked. Without an end it still waits. */
export type PastAlert = {
  readonly alertId: Id<'alt'>
  readonly assessmentId: Id<'asm'>
  readonly transferId: Id<'tr'>
  readonly customerId: Id<'cus'>
  readonly kind: 'held' | 'denied'
  readonly level: AlertLevel
  readonly openedAt: Date
  readonly ownerId: Id<'stf'> | null
  readonly end:
    | null
    | { readonly kind: 'withdrawn'; readonly at: Date }
    | {
        readonly kind: AlertDecision
        readonly at: Date
        readonly by: Id<'stf'>
        readonly reason: DecisionReason
        readonly note: string
      }
}

export type PastQueue = {
  readonly assessments: readonly PastAssessment[]
  readonly alerts: readonly PastAlert[]
}

/** Assessments and alerts with a past, for demonstrations only; see `loadOnce`. */
export async function unsafeLoadHistory(
  asOf: Date,
  { assessments, alerts }: PastQueue,
): Promise<boolean> {
  const assessed = await Promise.all(assessments.map(assessmentRow))
  const asked = await Promise.all(alerts.map(alertRow))
  return loadOnce({ domain: 'compliance', into: 'assessment', asOf }, async ({ insert }) => {
    await insert('assessment', assessed)
    await insert('alert', asked)
  })
}

async function assessmentRow(one: PastAssessment) {
  const { assessmentId, recipient } = one
  return {
    id: uuidOf(assessmentId),
    transfer_id: uuidOf(one.transferId),
    customer_id: uuidOf(one.customerId),
    kind: one.kind,
    amount_minor: one.amount.minor,
    currency: one.amount.currency,
    base_minor: one.base.minor,
    rate: one.rate,
    rate_as_of: one.rateAsOf,
    tier: one.tier,
    recipient_key: recipient.key,
    recipient_customer_id: recipient.customerId && uuidOf(recipient.customerId),
    recipient_country: recipient.country,
    recipient_name: await sealName(assessmentId, recipient.name),
    fingerprint: one.fingerprint,
    verdict: one.verdict,
    outcome: one.outcome,
    code: one.code,
    reasons: one.reasons,
    created_at: one.createdAt,
  }
}

const states = { release: 'released', refuse: 'refused', close: 'closed' } as const

async function alertRow(alert: PastAlert) {
  const { alertId, level, openedAt } = alert
  return {
    id: uuidOf(alertId),
    assessment_id: uuidOf(alert.assessmentId),
    transfer_id: uuidOf(alert.transferId),
    customer_id: uuidOf(alert.customerId),
    kind: alert.kind,
    level,
    due_at: dueAtOf(level, openedAt),
    opened_at: openedAt,
    ...(await endColumns(alert)),
  }
}

async function endColumns({ alertId, ownerId, end }: PastAlert) {
  const owner = ownerId && uuidOf(ownerId)
  const open = { owner_id: owner, version: owner ? 1 : 0, decided_by: null, note: null }
  if (end === null) {
    return { ...open, state: 'open', decision: null, reason_code: null, decided_at: null }
  }
  if (end.kind === 'withdrawn') {
    const ended = { state: 'withdrawn', decision: 'withdraw', reason_code: withdrawnReason }
    return { ...open, ...ended, decided_at: end.at, version: 1 }
  }
  return {
    owner_id: uuidOf(end.by),
    version: 2,
    decided_by: uuidOf(end.by),
    note: await sealNote(alertId, end.note),
    state: states[end.kind],
    decision: end.kind,
    reason_code: end.reason,
    decided_at: end.at,
  }
}
