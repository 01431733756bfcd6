import { appendEvents } from '@corridor/db/outbox'
import { type Actor, actorRef } from '@corridor/kernel/actor'
import { uuidOf } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { CustomerAction, CustomerActionKind, CustomerStatus } from '../contract.ts'
import { identityErrors } from '../errors.ts'
import { userLiftRequested, userStatusChanged } from '../events.ts'
import { canMove } from '../status-rules.ts'
import { changeStatus, recordAction, setLiftRequest } from '../store/customers.ts'
import { database } from '../store.ts'
import { cancelOpenRecovery } from '../use-cases/cancel-recovery.ts'
import { endApiKeys } from './end-api-keys.ts'
import { endSessions } from './end-sessions.ts'
import { forgetSessions } from './known-sessions.ts'
import { forgetTokens } from './known-tokens.ts'
import { type CustomerCase, openCase } from './open-case.ts'

/** Suspends a customer: no sign-in, every session, API key and token ended. Errors: status-conflict. */
export async function suspendCustomer(actor: Actor, input: CustomerAction): Promise<Result<void>> {
  const opened = await openCase(actor, input)
  return opened.ok ? await move(opened.value, 'suspended', 'suspend') : opened
}

/**
 * Closes an account for good; its records stay. Whether wallets are at zero is for the caller to
 * see to. Errors: status-conflict.
 */
export async function closeCustomer(actor: Actor, input: CustomerAction): Promise<Result<void>> {
  const opened = await openCase(actor, input)
  return opened.ok ? await move(opened.value, 'closed', 'close') : opened
}

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

/**
 * Lifts a suspension that a colleague asked to lift. Compliance or admin only.
 * Errors: not-allowed, status-conflict, lift-not-requested, lift-same-person.
 */
export async function liftSuspension(actor: Actor, input: CustomerAction): Promise<Result<void>> {
  const opened = await openCase(actor, input)
  if (!opened.ok) return opened
  const { staff, customer } = opened.value
  if (!staff.roles.includes('compliance') && !staff.roles.includes('admin')) {
    return identityErrors.fail('not-allowed')
  }
  if (customer.status !== 'suspended') return identityErrors.fail('status-conflict')
  if (!customer.liftRequestedBy) return identityErrors.fail('lift-not-requested')
  if (customer.liftRequestedBy === staff.staffId) return identityErrors.fail('lift-same-person')
  return await move(opened.value, 'active', 'lift')
}

async function move(
  { staff, customer, reason }: CustomerCase,
  to: CustomerStatus,
  action: CustomerActionKind,
): Promise<Result<void>> {
  const { customerId, status: from } = customer
  if (!canMove(from, to)) return identityErrors.fail('status-conflict')
  const by = actorRef(staff)
  const subject = uuidOf(customerId)
  const isMoved = await database.transaction(async (tx) => {
    if (!(await changeStatus(tx, customer, to))) return false
    await recordAction(tx, { customerId, staffId: staff.staffId, action, reason })
    if (to !== 'active') {
      await endSessions(tx, { audience: 'customer', subject }, { why: 'status', by })
      await endApiKeys(tx, customerId, { why: 'status', by })
      // its wait would run out meanwhile, and end it in the moment of a lift
      await cancelOpenRecovery(tx, customerId, by)
    }
    const payload = { customerId, from, to, reason, by }
    await appendEvents(tx, [userStatusChanged.of(customerId, payload)])
    return true
  })
  forgetSessions(subject)
  forgetTokens(customerId)
  return isMoved ? ok() : identityErrors.fail('status-conflict')
}
