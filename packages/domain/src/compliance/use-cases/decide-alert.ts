import { databaseNow } from '@corridor/db/clock'
import { appendEvents } from '@corridor/db/outbox'
import type { Actor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { type Failure, ok, type Result } from '@corridor/kernel/result'
import { type AlertDecision, type DecideAlertInput, decideAlertInputSchema } from '../contract.ts'
import { type ComplianceErrorCode, complianceErrors } from '../errors.ts'
import { alertDecided } from '../events.ts'
import { type AlertRecord, findAlert, sealNote, setDecision } from '../store/alerts.ts'
import { readAssessmentFacts, setOutcome } from '../store/assessments.ts'
import { lockCustomer, releaseLimits } from '../store/limits.ts'
import { insertCleared } from '../store/sanctions.ts'
import { type Db, database } from '../store.ts'
import { officerOf } from './officer.ts'

/**
 * Releases or refuses the held money, once: of several officers one decides, the others hear so.
 *
 * A refusal gives back what the transfer reserved of its limits. A release remembers that the parties are not
 * those on the lists, so that the same hit does not fire again.
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
    if (alert.state !== 'open') return complianceErrors.fail('alert-decided')
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
    if (decision === 'release') await rememberCleared(tx, alert, decidedBy)
    else await giveBackLimits(tx, alert)
    const { assessmentId, transferId, customerId } = alert
    await appendEvents(tx, [
      alertDecided.of(alertId, {
        alertId,
        assessmentId,
        transferId,
        customerId,
        decision,
        reasonCode,
        decidedBy,
      }),
    ])
    return ok({ alertId, decision })
  })
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
