import type { AlertRecord } from '../store/alerts.ts'
import { readAssessmentFacts } from '../store/assessments.ts'
import type { NewRemembered } from '../store/remembered.ts'
import type { Db } from '../store.ts'

/** The hits of an alert as they were judged, each under the key of its subject. */
export async function hitsToRemember(tx: Db, alert: AlertRecord): Promise<NewRemembered[]> {
  const facts = await readAssessmentFacts(tx, alert.assessmentId)
  const other = facts?.recipient.customerId
  const keys = {
    customer: `customer:${alert.customerId}`,
    recipient: other ? `customer:${other}` : `recipient:${facts?.recipient.key}`,
  }
  const hits = facts?.reasons.flatMap((reason) => reason.hits ?? []) ?? []
  return hits.flatMap(({ subject, entryId, score, print }) =>
    // a hit of before prints were kept is bound to nothing: it can be released, not remembered
    print ? [{ subjectKey: keys[subject], entryId, score, print }] : [],
  )
}
