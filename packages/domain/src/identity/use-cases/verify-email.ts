import { appendEvents } from '@corridor/db/outbox'
import type { Actor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { VerifyEmail } from '../contract.ts'
import { parseEmail } from '../email.ts'
import { identityErrors } from '../errors.ts'
import { userEmailVerified, userVerificationRequested } from '../events.ts'
import { withFloor } from '../steps/equalize-timing.ts'
import type { SignedIn } from '../steps/open-session.ts'
import { signInHere } from '../steps/sign-in-by-link.ts'
import { spendBudget } from '../store/budgets.ts'
import {
  type CustomerRow,
  findCustomer,
  findCustomerBy,
  markEmailVerified,
} from '../store/customers.ts'
import { claimLink, findLinkOwner } from '../store/links.ts'
import { database } from '../store.ts'
import { customerIdOf } from '../subject.ts'

const answerFloorMs = 250
const mailsPerHour = 5

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
  return ok({ customerId, signedIn: await signInHere(customerId, input) })
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

/**
 * Asks for another verification mail. By address the answer is always the same; a customer who is
 * signed in learns that the address is verified already. At most five mails an hour go out.
 */
export async function resendVerification(who: Actor | { email: string }): Promise<Result<void>> {
  if ('email' in who) {
    return await withFloor(answerFloorMs, async () => {
      const email = parseEmail(who.email)
      const key = email && { emailCanonical: email.canonical }
      const customer = key && (await findCustomerBy(database.client, key))
      if (customer && !customer.isEmailVerified) await request(customer)
      return ok()
    })
  }
  if (who.kind !== 'customer') return identityErrors.fail('not-found')
  const customer = await findCustomer(database.client, who.customerId)
  if (!customer) return identityErrors.fail('not-found')
  if (customer.isEmailVerified) return identityErrors.fail('email-already-verified')
  await request(customer)
  return ok()
}

async function request(customer: CustomerRow): Promise<void> {
  const { customerId, status } = customer
  if (status === 'closed') return
  await database.transaction(async (tx) => {
    if (!(await spendBudget(tx, `mail:verify:${customerId}`, mailsPerHour, 3600))) return
    await appendEvents(tx, [userVerificationRequested.of(customerId, { customerId })])
  })
}
