import { type Actor, actorRef } from '@corridor/kernel/actor'
import { uuidOf } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { CustomerAction } from '../contract.ts'
import { endApiKeys } from '../steps/end-api-keys.ts'
import { endSessions } from '../steps/end-sessions.ts'
import { forgetSessions } from '../steps/known-sessions.ts'
import { forgetTokens } from '../steps/known-tokens.ts'
import { openCase } from '../steps/open-case.ts'
import { recordAction } from '../store/customers.ts'
import { database } from '../store.ts'

/** Signs a customer out everywhere and ends their API keys. */
export async function revokeCustomerSessions(
  actor: Actor,
  input: CustomerAction,
): Promise<Result<{ count: number }>> {
  const opened = await openCase(actor, input)
  if (!opened.ok) return opened
  const { staff, customer, reason } = opened.value
  const { customerId } = customer
  const subject = uuidOf(customerId)
  const count = await database.transaction(async (tx) => {
    const action = 'revoke-sessions'
    await recordAction(tx, { customerId, staffId: staff.staffId, action, reason })
    await endApiKeys(tx, customerId, { why: 'support', by: actorRef(staff) })
    const how = { why: 'support', by: actorRef(staff), reason } as const
    return await endSessions(tx, { audience: 'customer', subject }, how)
  })
  forgetSessions(subject)
  forgetTokens(customerId)
  return ok({ count })
}
