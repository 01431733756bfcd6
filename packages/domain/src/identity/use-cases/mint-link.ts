import { type Id, uuidOf } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { LinkPurpose } from '../contract.ts'
import { identityErrors } from '../errors.ts'
import { findCustomer } from '../store/customers.ts'
import { insertLink } from '../store/links.ts'
import { database } from '../store.ts'

/**
 * Makes the token of a one-time link at the moment of sending the mail: verification works for 24
 * hours, a password reset for 30 minutes and once. Only the hash is stored. System use.
 */
export async function mintLink(
  customerId: Id<'cus'>,
  input: { purpose: LinkPurpose },
): Promise<Result<{ token: string; expiresAt: string }>> {
  const customer = await findCustomer(database.client, customerId)
  if (!customer || customer.status === 'closed') return identityErrors.fail('not-found')
  const subject = uuidOf(customer.customerId)
  const link = await insertLink(database.client, subject, input.purpose)
  return ok({ token: link.token, expiresAt: link.expiresAt.toISOString() })
}
