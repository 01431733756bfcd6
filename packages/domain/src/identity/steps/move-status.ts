import { appendEvents } from '@corridor/db/outbox'
import { actorRef } from '@corridor/kernel/actor'
import { uuidOf } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { CustomerActionKind, CustomerStatus } from '../contract.ts'
import { identityErrors } from '../errors.ts'
import { userStatusChanged } from '../events.ts'
import { canMove } from '../status-rules.ts'
import { changeStatus, recordAction } from '../store/customers.ts'
import { database } from '../store.ts'
import { cancelOpenRecovery } from './cancel-open-recovery.ts'
import { endApiKeys } from './end-api-keys.ts'
import { endSessions } from './end-sessions.ts'
import { forgetSessions } from './known-sessions.ts'
import { forgetTokens } from './known-tokens.ts'
import type { CustomerCase } from './open-case.ts'

/**
 * Takes a customer to another status with its event and what staff said. Whoever may not sign in any more loses every
 * session, API key and token, and a recovery under way. Errors: status-conflict.
 */
export async function moveStatus(
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
