import { appendEvents } from '@corridor/db/outbox'
import { ok, type Result } from '@corridor/kernel/result'
import { parseEmail } from '../email.ts'
import { userPasswordResetRequested } from '../events.ts'
import { equalizeTiming } from '../steps/equalize-timing.ts'
import { spendBudget } from '../store/budgets.ts'
import { findCustomerBy } from '../store/customers.ts'
import { database } from '../store.ts'

const answerFloorMs = 250

const mailsPerHour = 5

/** Asks for a reset mail. The answer and its time are the same whether or not the account exists. */
export async function requestPasswordReset(input: { email: string }): Promise<Result<void>> {
  return await equalizeTiming(answerFloorMs, async () => {
    const email = parseEmail(input.email)
    const key = email && { emailCanonical: email.canonical }
    const customer = key && (await findCustomerBy(database.client, key))
    if (!customer || customer.status === 'closed') return ok()
    const { customerId } = customer
    await database.transaction(async (tx) => {
      if (!(await spendBudget(tx, `mail:reset:${customerId}`, mailsPerHour, 3600))) return
      await appendEvents(tx, [userPasswordResetRequested.of(customerId, { customerId })])
    })
    return ok()
  })
}
