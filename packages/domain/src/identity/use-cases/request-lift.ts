import { appendEvents } from '@corridor/db/outbox'
import { type Actor, actorRef } from '@corridor/kernel/actor'
import { ok, type Result } from '@corridor/kernel/result'
import type { CustomerAction } from '../contract.ts'
import { identityErrors } from '../errors.ts'
import { userLiftRequested } from '../events.ts'
import { openCase } from '../steps/open-case.ts'
import { recordAction, setLiftRequest } from '../store/customers.ts'
import { database } from '../store.ts'

/** Asks that a suspension be lifted; somebody else decides. Errors: status-conflict. */
export async function requestLift(actor: Actor, input: CustomerAction): Promise<Result<void>> {
  const opened = await openCase(actor, input)
  if (!opened.ok) return opened
  const { staff, customer, reason } = opened.value
  const { customerId } = customer
  if (customer.status !== 'suspended' || customer.liftRequestedBy) {
    return identityErrors.fail('status-conflict')
  }
  const { staffId } = staff
  const isAsked = await database.transaction(async (tx) => {
    if (!(await setLiftRequest(tx, customer, staffId))) return false
    await recordAction(tx, { customerId, staffId, action: 'request-lift', reason })
    const by = actorRef(staff)
    await appendEvents(tx, [userLiftRequested.of(customerId, { customerId, reason, by })])
    return true
  })
  return isAsked ? ok() : identityErrors.fail('status-conflict')
}
