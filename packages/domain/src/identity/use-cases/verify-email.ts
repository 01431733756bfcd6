import { appendEvents } from '@corridor/db/outbox'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { VerifyEmail } from '../contract.ts'
import { identityErrors } from '../errors.ts'
import { userEmailVerified } from '../events.ts'
import type { SignedIn } from '../steps/open-session.ts'
import { signInByLink } from '../steps/sign-in-by-link.ts'
import { findCustomer, markEmailVerified } from '../store/customers.ts'
import { claimLink, findLinkOwner } from '../store/links.ts'
import { database } from '../store.ts'
import { customerIdOf } from '../subject.ts'

export type ConfirmedEmail = {
  readonly customerId: Id<'cus'>
  /** The session of the browser that registered; null in every other one, which is asked for the password. */
  readonly signedIn: SignedIn | null
}

/**
 * Takes the token of a verification mail. Opening the same link again while it is in date is a
 * success too: mail scanners and double clicks do. In the browser that registered it also signs in, once.
 * Errors: link-invalid.
 */
export async function verifyEmail(input: VerifyEmail): Promise<Result<ConfirmedEmail>> {
  const confirmed = await confirm(input.token)
  if (!confirmed.ok) return confirmed
  const { customerId } = confirmed.value
  return ok({ customerId, signedIn: await signInByLink(customerId, input) })
}

async function confirm(token: string): Promise<Result<{ customerId: Id<'cus'> }>> {
  const owner = await database.transaction(async (tx) => {
    const subject = await claimLink(tx, token, 'verify-email')
    if (!subject) return null
    const customerId = customerIdOf(subject)
    if (await markEmailVerified(tx, customerId)) {
      await appendEvents(tx, [userEmailVerified.of(customerId, { customerId })])
    }
    return customerId
  })
  if (owner) return ok({ customerId: owner })
  const earlier = await findLinkOwner(database.client, token, 'verify-email')
  const customer = earlier ? await findCustomer(database.client, customerIdOf(earlier)) : null
  return customer?.isEmailVerified
    ? ok({ customerId: customer.customerId })
    : identityErrors.fail('link-invalid')
}
