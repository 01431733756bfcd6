import { databaseNow } from '@corridor/db/clock'
import { appendEvents } from '@corridor/db/outbox'
import type { Actor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { type Failure, ok, type Result } from '@corridor/kernel/result'
import { type AlertDecision, type DecideAlertInput, decideAlertInputSchema } from '../contract.ts'
import { type ComplianceErrorCode, complianceErrors } from '../errors.ts'
import { alertClosed, alertDecided } from '../events.ts'
import { type AlertRecord, findAlert, sealNote, setDecision } from '../store/alerts.ts'
import { readAssessmentFacts, setOutcome } from '../store/assessments.ts'
import { lockCustomer, releaseLimits } from '../store/limits.ts'
import { insertCleared } from '../store/sanctions.ts'
import { type Db, database } from '../store.ts'
import { endedCode, officerOf } from './officer.ts'

/**
 * Releases or refuses the held money, or closes the alert of a denied transfer, once: of several officers one
 * decides, the others hear so.
 *
 * A refusal gives back what the transfer reserved of its limits. A release, or closing a denial as a namesake's,
 * remembers that the parties are not those on the lists, so that the same hit does not fire again.
 */
export async function decideAlert(
  actor: Actor,
  request: DecideAlertInput,
): Promise<Result<{ alertId: Id<'alt'>; decision: AlertDecision }, Failure<ComplianceErrorCode>>> {
  const allowed = officerOf(actor)
  if (!allowed.ok) return allowed
  const { alertId, decision, reasonCode, note, version } = decideAlertInputSchema.parse(request)
  const decidedBy = allowed.officer.staffId
  const sealed = await sealNote(alertId, note)
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
    const isOurs = await setDecision(tx, alert, {
      decision,
      reasonCode,
      note: sealed,
      decidedBy,
      decidedAt,
    })
    if (!isOurs) return complianceErrors.fail('alert-changed')
    if (decision === 'release' || reasonCode === 'denied-namesake') {
      await rememberCleared(tx, alert, decidedBy)
    }
    if (decision === 'refuse') await giveBackLimits(tx, alert)
    await appendEvents(tx, [eventOf(alert, decision, reasonCode, decidedBy)])
    return ok({ alertId, decision })
  })
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

async function rememberCleared(tx: Db, alert: AlertRecord, clearedBy: Id<'stf'>): Promise<void> {
  const facts = await readAssessmentFacts(tx, alert.assessmentId)
  const hits = facts?.reasons.flatMap((reason) => reason.hits ?? []) ?? []
  const other = facts?.recipient.customerId
  const keys = {
    customer: `customer:${alert.customerId}`,
    recipient: other ? `customer:${other}` : `recipient:${facts?.recipient.key}`,
  }
  for (const subject of ['customer', 'recipient'] as const) {
    const entryIds = hits.filter((hit) => hit.subject === subject).map((hit) => hit.entryId)
    if (entryIds.length === 0) continue
    const { alertId } = alert
    await insertCleared(tx, { subjectKey: keys[subject], entryIds, alertId, clearedBy })
  }
}
