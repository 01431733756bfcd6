import { type Failure, ok, type Result } from '@corridor/kernel/result'
import type { AssessInput, AssessmentView } from '../contract.ts'
import { complianceErrors } from '../errors.ts'
import { findAlertOf } from '../store/alerts.ts'
import { findAssessment } from '../store/assessments.ts'
import type { Db } from '../store.ts'

/** The answer to an assessment. */
export type Outcome = Result<AssessmentView, Failure<string>>

/** What was answered to this assessment before; a failure where the transfer or the id had other details. */
export async function findReplay(
  db: Db,
  input: AssessInput,
  print: string,
): Promise<Outcome | null> {
  const stored = await findAssessment(db, input)
  if (!stored) return null
  if (stored.assessmentId !== input.assessmentId || stored.fingerprint !== print) {
    return complianceErrors.fail('assessment-reused', { note: stored.assessmentId })
  }
  const alert = await findAlertOf(db, stored.assessmentId)
  return ok({ ...stored.view, alertId: alert?.alertId })
}
