import type { Actor, StaffActor } from '@corridor/kernel/actor'
import { ok, type Result } from '@corridor/kernel/result'
import type { CustomerAction } from '../contract.ts'
import { identityErrors } from '../errors.ts'
import { type CustomerRow, findCustomer } from '../store/customers.ts'
import { database } from '../store.ts'

/** One member of staff who is about to do something to one customer, for a stated reason. */
export type CustomerCase = {
  readonly staff: StaffActor
  readonly customer: CustomerRow
  readonly reason: string
}

const minReasonLength = 3

/** Errors: not-allowed (no staff, no reason), not-found. */
export async function openCase(actor: Actor, input: CustomerAction): Promise<Result<CustomerCase>> {
  const reason = input.reason.trim()
  if (actor.kind !== 'staff' || reason.length < minReasonLength) {
    return identityErrors.fail('not-allowed', { note: 'a staff actor and a reason are needed' })
  }
  const customer = await findCustomer(database.client, input.customerId)
  return customer ? ok({ staff: actor, customer, reason }) : identityErrors.fail('not-found')
}
