import { appendEvents } from '@corridor/db/outbox'
import { type Actor, actorRef } from '@corridor/kernel/actor'
import { ok, type Result } from '@corridor/kernel/result'
import type { CustomerAction } from '../contract.ts'
import { identityErrors } from '../errors.ts'
import { userPasswordResetRequested } from '../events.ts'
import { openCase } from '../steps/open-case.ts'
import { recordAction } from '../store/customers.ts'
import { database } from '../store.ts'

/** Has a reset mail sent to the customer's own address. Errors: status-conflict (closed). */
export async function sendResetLink(actor: Actor, input: CustomerAction): Promise<Result<void>> {
  const opened = await openCase(actor, input)
  if (!opened.ok) return opened
  const { staff, customer, reason } = opened.value
  const { customerId } = customer
  if (customer.status === 'closed') return identityErrors.fail('status-conflict')
  await database.transaction(async (tx) => {
    const action = 'send-reset-link'
    await recordAction(tx, { customerId, staffId: staff.staffId, action, reason })
    const by = actorRef(staff)
    await appendEvents(tx, [userPasswordResetRequested.of(customerId, { customerId, by, reason })])
  })
  return ok()
}
