import { appendEvents } from '@corridor/db/outbox'
import { type Actor, actorRef } from '@corridor/kernel/actor'
import { uuidOf } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { CustomerAction } from '../contract.ts'
import { userUnlocked } from '../events.ts'
import { totpBudgetKey } from '../guess-limits.ts'
import { openCase } from '../steps/open-case.ts'
import { strangersBudget } from '../steps/strangers-budget.ts'
import { clearAllAttempts, clearBudget, clearBudgets, guardHash } from '../store/budgets.ts'
import { recordAction } from '../store/customers.ts'
import { database } from '../store.ts'

/** Takes a block after failed sign-ins away. Errors: not-found. */
export async function unlockCustomer(actor: Actor, input: CustomerAction): Promise<Result<void>> {
  const opened = await openCase(actor, input)
  if (!opened.ok) return opened
  const { staff, customer, reason } = opened.value
  const { customerId } = customer
  await database.transaction(async (tx) => {
    const guard = guardHash(customer.emailCanonical)
    await clearAllAttempts(tx, { audience: 'customer', guard })
    await clearBudget(tx, strangersBudget('customer', guard).key)
    await clearBudgets(tx, totpBudgetKey(uuidOf(customerId)))
    await recordAction(tx, { customerId, staffId: staff.staffId, action: 'unlock', reason })
    const by = actorRef(staff)
    await appendEvents(tx, [userUnlocked.of(customerId, { customerId, reason, by })])
  })
  return ok()
}
