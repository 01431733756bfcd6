import type { Actor } from '@corridor/kernel/actor'
import { ok, type Result } from '@corridor/kernel/result'
import type { FindPayee, PayeeView } from '../contract.ts'
import { parseEmail } from '../email.ts'
import { identityErrors } from '../errors.ts'
import { parsePhone } from '../phone.ts'
import { refundBudget, secondsUntilBudget, spendBudget } from '../store/budgets.ts'
import { type CustomerKey, findCustomer, findCustomerBy } from '../store/customers.ts'
import { database } from '../store.ts'

const missesPerHour = 30

/**
 * Finds another customer by an exact e-mail address, handle or phone number. Only active customers
 * with a verified address are found; everybody else, the actor included, answers payee-not-found.
 * Thirty misses an hour are allowed, then too-many-attempts with the seconds to wait: the book is
 * no directory.
 */
export async function findPayee(actor: Actor, input: FindPayee): Promise<Result<PayeeView>> {
  if (actor.kind !== 'customer') return identityErrors.fail('payee-not-found')
  const budgetKey = `payee:${actor.customerId}`
  if (!(await spendBudget(database.client, budgetKey, missesPerHour, 3600))) {
    const waitSeconds = await secondsUntilBudget(database.client, budgetKey)
    const details = { retryAfterInSeconds: String(waitSeconds) }
    return identityErrors.fail('too-many-attempts', { details })
  }
  const key = await keyOf(actor.customerId, input)
  const payee = key && (await findCustomerBy(database.client, key))
  if (payee?.status !== 'active' || !payee.isEmailVerified) {
    return identityErrors.fail('payee-not-found')
  }
  if (payee.customerId === actor.customerId) return identityErrors.fail('payee-not-found')
  await refundBudget(database.client, budgetKey)
  const { customerId, displayName, handle } = payee
  return ok({ customerId, displayName, handle })
}

async function keyOf(
  customerId: Parameters<typeof findCustomer>[1],
  { by, text }: FindPayee,
): Promise<CustomerKey | null> {
  if (by === 'email') {
    const email = parseEmail(text)
    return email && { emailCanonical: email.canonical }
  }
  if (by === 'handle') return { handle: text.replace(/^@/, '').toLowerCase() }
  const asker = await findCustomer(database.client, customerId)
  const phone = parsePhone(text, asker?.country)
  return phone ? { phone } : null
}
