import { databaseNow } from '@corridor/db/clock'
import { appendEvents } from '@corridor/db/outbox'
import type { Actor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { type Failure, ok, type Result } from '@corridor/kernel/result'
import {
  type AlertDecision,
  type DecideAlertInput,
  decisionReasons,
  namesakeReason,
} from '../contract.ts'
import { type ComplianceErrorCode, complianceErrors } from '../errors.ts'
import { alertClearingRequested, alertClosed, alertDecided } from '../events.ts'
import { endedCode, officerOf } from '../officer.ts'
import { reviewAtOf } from '../remembering.ts'
import { hitsToRemember } from '../steps/hits-to-remember.ts'
import { type AlertRecord, findAlert, sealNote, setDecision } from '../store/alerts.ts'
import { setOutcome } from '../store/assessments.ts'
import { sealClearingNote, setClearingRequest } from '../store/clearings.ts'
import { lockCustomer, releaseLimits } from '../store/limits.ts'
import { insertRemembered } from '../store/remembered.ts'
import { type Db, database } from '../store.ts'

type Decided = {
  readonly alertId: Id<'alt'>
  readonly decision: AlertDecision
  /** False where a second officer has to agree first. */
  readonly isFinal: boolean
}
type Answer = Result<Decided, Failure<ComplianceErrorCode>>

/**
 * Releases or refuses the held money, or closes the alert of a denied transfer, once: of several officers one
 * decides, the others hear so.
 *
 * A refusal gives back what the transfer reserved of its limits. A release lets this one transfer go and remembers
 * nothing: that is another decision (`rememberName`). To close a denial as a namesake's remembers that the parties are
 * not those on the lists, until a date. It takes two officers: the first one's word is kept, the alert stays open, and
 * another one's ends it.
 */
export async function decideAlert(actor: Actor, input: DecideAlertInput): Promise<Answer> {
  const allowed = officerOf(actor)
  if (!allowed.ok) return allowed
  const { alertId, decision, reasonCode, note, version } = input
  if (decisionReasons[reasonCode].decision !== decision) {
    return complianceErrors.fail('decision-unfit', { note: reasonCode })
  }
  const decidedBy = allowed.officer.staffId
  const sealed = await sealNote(alertId, note)
  const sealedRequest = await sealClearingNote(alertId, note)
  return database.transaction(async (tx) => {
    const alert = await findAlert(tx, alertId)
    if (!alert) return complianceErrors.fail('not-found')
    if (alert.state !== 'open') return complianceErrors.fail(endedCode(alert.state))
    if ((decision === 'close') !== (alert.kind === 'denied')) {
      return complianceErrors.fail('decision-unfit')
    }
    if (version !== undefined && version !== alert.version) {
      return complianceErrors.fail('alert-changed')
    }
    if (alert.ownerId && alert.ownerId !== decidedBy) return complianceErrors.fail('alert-owned')
    const decidedAt = await databaseNow(tx)
    if (reasonCode === namesakeReason && !alert.clearingRequestedBy) {
      const clearing = { by: decidedBy, at: decidedAt, note: sealedRequest }
      return requestClearing(tx, alert, clearing)
    }
    if (reasonCode === namesakeReason) {
      if (alert.clearingRequestedBy === decidedBy) {
        return complianceErrors.fail('clearing-same-person')
      }
      // agreeing takes having seen what is agreed to
      if (version === undefined) return complianceErrors.fail('alert-changed')
    }
    const isOurs = await setDecision(tx, alert, {
      decision,
      reasonCode,
      note: sealed,
      decidedBy,
      decidedAt,
    })
    if (!isOurs) {
      // somebody else's end of it may have come between the look and the write
      const now = await findAlert(tx, alertId)
      const isEnded = now !== null && now.state !== 'open'
      return complianceErrors.fail(isEnded ? endedCode(now.state) : 'alert-changed')
    }
    if (reasonCode === namesakeReason && alert.clearingRequestedBy) {
      await insertRemembered(tx, await hitsToRemember(tx, alert), {
        alertId,
        by: alert.clearingRequestedBy,
        at: decidedAt,
        needsSecond: true,
        confirmedBy: decidedBy,
        reviewAt: reviewAtOf(decidedAt),
        note,
      })
    }
    if (decision === 'refuse') await giveBackLimits(tx, alert)
    await appendEvents(tx, [eventOf(alert, decision, reasonCode, decidedBy)])
    return ok({ alertId, decision, isFinal: true })
  })
}

async function requestClearing(
  tx: Db,
  alert: AlertRecord,
  request: Parameters<typeof setClearingRequest>[2],
): Promise<Answer> {
  if (!(await setClearingRequest(tx, alert, request))) return complianceErrors.fail('alert-changed')
  const { alertId, assessmentId, transferId, customerId } = alert
  const { by } = request
  await appendEvents(tx, [
    alertClearingRequested.of(alertId, { alertId, assessmentId, transferId, customerId, by }),
  ])
  return ok({ alertId, decision: 'close', isFinal: false })
}

function eventOf(
  { alertId, assessmentId, transferId, customerId }: AlertRecord,
  decision: AlertDecision,
  reasonCode: string,
  by: Id<'stf'>,
) {
  const facts = { alertId, assessmentId, transferId, customerId, reasonCode }
  return decision === 'close'
    ? alertClosed.of(alertId, { ...facts, closedBy: by })
    : alertDecided.of(alertId, { ...facts, decision, decidedBy: by })
}

async function giveBackLimits(tx: Db, alert: AlertRecord): Promise<void> {
  await lockCustomer(tx, alert.customerId)
  await releaseLimits(tx, alert.transferId)
  await setOutcome(tx, alert.transferId, 'released')
}
