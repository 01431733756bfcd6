import { databaseNow } from '@corridor/db/clock'
import type { Actor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { type Failure, ok, type Result } from '@corridor/kernel/result'
import type { AlertView } from '../contract.ts'
import { type ComplianceErrorCode, complianceErrors } from '../errors.ts'
import { officerOf } from '../officer.ts'
import { readAlert } from '../store/alerts.ts'
import { readAssessmentFacts, readHistory } from '../store/assessments.ts'
import { readClearing } from '../store/clearings.ts'
import { readRememberedViews } from '../store/remembered.ts'
import { database } from '../store.ts'

/** One alert: what fired with its values, the other side, the customer's history, and the decision. */
export async function getAlert(
  actor: Actor,
  alertId: Id<'alt'>,
): Promise<Result<AlertView, Failure<ComplianceErrorCode>>> {
  const allowed = officerOf(actor)
  if (!allowed.ok) return allowed
  const { client } = database
  const now = await databaseNow(client)
  const detail = await readAlert(client, alertId, now)
  const facts = detail && (await readAssessmentFacts(client, detail.row.assessmentId))
  if (!detail || !facts) return complianceErrors.fail('not-found')
  return ok({
    ...detail.row,
    reasons: facts.reasons,
    rate: facts.rate,
    rateAsOf: facts.rateAsOf,
    tier: facts.tier,
    recipient: facts.recipient,
    decision: detail.decision,
    clearing: await readClearing(client, alertId),
    remembered: await readRememberedViews(client, alertId, now),
    history: await readHistory(client, detail.row.customerId, now),
  })
}
