import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { CustomerSummaryView } from '../contract.ts'
import { identityErrors } from '../errors.ts'
import { readCustomersNow } from '../store/customers-now.ts'

/** One customer for another domain's rules and screens. System use. Errors: not-found. */
export async function getCustomerSummary(
  customerId: Id<'cus'>,
): Promise<Result<CustomerSummaryView>> {
  const [customer] = await readCustomersNow([customerId])
  if (!customer) return identityErrors.fail('not-found')
  const { isCoolingOff, version, locale, timeZone, ...summary } = customer
  return ok(summary)
}
