import { appendEvents } from '@corridor/db/outbox'
import { type Actor, actorRef } from '@corridor/kernel/actor'
import { ok, type Result } from '@corridor/kernel/result'
import type { CustomerAction } from '../contract.ts'
import { identityErrors } from '../errors.ts'
import { userVerificationRequested } from '../events.ts'
import { openCase } from '../steps/open-case.ts'
import { recordAction } from '../store/customers.ts'
import { database } from '../store.ts'

/** Has another verification mail sent. Errors: email-already-verified, status-conflict (closed). */
export async function resendVerificationFor(
  actor: Actor,
  input: CustomerAction,
): Promise<Result<void>> {
  const opened = await openCase(actor, input)
  if (!opened.ok) return opened
  const { staff, customer, reason } = opened.value
  const { customerId } = customer
  if (customer.status === 'closed') return identityErrors.fail('status-conflict')
  if (customer.isEmailVerified) return identityErrors.fail('email-already-verified')
  await database.transaction(async (tx) => {
    const action = 'resend-verification'
    await recordAction(tx, { customerId, staffId: staff.staffId, action, reason })
    const by = actorRef(staff)
    await appendEvents(tx, [userVerificationRequested.of(customerId, { customerId, by, reason })])
  })
  return ok()
}
