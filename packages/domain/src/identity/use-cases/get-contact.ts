import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { identityErrors } from '../errors.ts'
import { readCustomersNow } from '../store/customers-now.ts'

/**
 * Where to write to a customer and in which language, looked up at the moment of sending, in one statement for all who
 * ask at once. System use. Errors: not-found.
 */
export async function getContact(
  customerId: Id<'cus'>,
): Promise<Result<{ email: string; firstName: string; displayName: string; locale: string }>> {
  const [customer] = await readCustomersNow([customerId])
  if (!customer) return identityErrors.fail('not-found')
  const { email, firstName, displayName, locale } = customer
  return ok({ email, firstName, displayName, locale })
}
