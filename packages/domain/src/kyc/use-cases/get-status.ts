import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { CodedKycStatus } from '../contract.ts'
import { statusViewOf } from '../status-view.ts'
import { findStanding } from '../store/status.ts'

/** Where a customer's verification stands, and what comes next. */
export async function getStatus(customerId: Id<'cus'>): Promise<Result<CodedKycStatus>> {
  return ok(statusViewOf(await findStanding(customerId)))
}
