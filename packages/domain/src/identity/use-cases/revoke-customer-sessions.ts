import { appendEvents } from '@corridor/db/outbox'
import { type Actor, actorRef } from '@corridor/kernel/actor'
import { uuidOf } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { CustomerAction } from '../contract.ts'
import { identityErrors } from '../errors.ts'
import { userPasswordResetRequested, userUnlocked, userVerificationRequested } from '../events.ts'
import { strangersOf } from '../steps/admit-attempt.ts'
import { totpBudgetKey } from '../steps/check-second-factor.ts'
import { endApiKeys } from '../steps/end-api-keys.ts'
import { endSessions } from '../steps/end-sessions.ts'
import { forgetSessions } from '../steps/known-sessions.ts'
import { forgetTokens } from '../steps/known-tokens.ts'
import { openCase } from '../steps/open-case.ts'
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
    await clearBudget(tx, strangersOf('customer', guard).key)
    await clearBudgets(tx, totpBudgetKey(uuidOf(customerId)))
    await recordAction(tx, { customerId, staffId: staff.staffId, action: 'unlock', reason })
    const by = actorRef(staff)
    await appendEvents(tx, [userUnlocked.of(customerId, { customerId, reason, by })])
  })
  return ok()
}

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
