import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { KycStatusView } from '../contract.ts'
import { statusViewOf } from '../status-view.ts'
import { listChecksOf } from '../store/checks.ts'
import { listDocuments } from '../store/documents.ts'
import { readTier } from '../store/standing.ts'

/** Where a customer's verification stands, and what comes next. */
export async function getStatus(customerId: Id<'cus'>): Promise<Result<KycStatusView>> {
  const [tier, checks] = await Promise.all([readTier(customerId), listChecksOf(customerId)])
  const documents = checks[0] ? await listDocuments(checks[0].checkId) : []
  return ok(statusViewOf({ customerId, tier, checks, documents }))
}
