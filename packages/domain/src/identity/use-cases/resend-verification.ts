import { appendEvents } from '@corridor/db/outbox'
import type { Actor } from '@corridor/kernel/actor'
import { ok, type Result } from '@corridor/kernel/result'
import { parseEmail } from '../email.ts'
import { identityErrors } from '../errors.ts'
import { userVerificationRequested } from '../events.ts'
import { equalizeTiming } from '../steps/equalize-timing.ts'
import { spendBudget } from '../store/budgets.ts'
import { type CustomerRow, findCustomer, findCustomerBy } from '../store/customers.ts'
import { database } from '../store.ts'

const answerFloorMs = 250

const mailsPerHour = 5

/**
 * Asks for another verification mail. By address the answer is always the same; a customer who is
 * signed in learns that the address is verified already. At most five mails an hour go out.
 */
export async function resendVerification(who: Actor | { email: string }): Promise<Result<void>> {
  if ('email' in who) {
    return await equalizeTiming(answerFloorMs, async () => {
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
