import type { Id } from '@corridor/kernel/ids'
import { type Failure, ok, type Result } from '@corridor/kernel/result'
import type { ActivityItemView } from '../contract.ts'
import { type ReportingErrorCode, reportingErrors } from '../errors.ts'
import { findActivity } from '../store/activity.ts'

/** A customer's own line about a transfer or a deposit. */
export async function getActivityItem(
  customerId: Id<'cus'>,
  subjectId: string,
): Promise<Result<ActivityItemView, Failure<ReportingErrorCode>>> {
  const item = await findActivity(customerId, subjectId)
  return item ? ok(item) : reportingErrors.fail('not-found')
}
