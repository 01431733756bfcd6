import type { Id } from '@corridor/kernel/ids'
import { ok } from '@corridor/kernel/result'
import { findActivities } from '../store/activity.ts'

/** A customer's own lines about transfers and deposits; what is nobody's, or not theirs, has none. */
export async function getActivityItems(customerId: Id<'cus'>, subjectIds: readonly string[]) {
  return ok(subjectIds.length === 0 ? [] : await findActivities(customerId, subjectIds))
}
