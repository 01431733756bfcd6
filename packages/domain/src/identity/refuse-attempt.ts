import { appendEvents } from '@corridor/db/outbox'
import type { Err, Failure } from '@corridor/kernel/result'
import { identityErrors } from './errors.ts'
import { staffChanged, userLocked } from './events.ts'
import type { Account } from './find-account.ts'
import type { Attempt } from './store/budgets.ts'
import { database } from './store.ts'
import { customerIdOf, staffIdOf } from './subject.ts'

/** Answers a failed proof. The fifth in a row has set the block, and is told to the account's owner. */
export async function answerFailure(
  account: Account | null,
  attempt: Extract<Attempt, { isBlocked: false }>,
): Promise<Err<Failure>> {
  if (!attempt.lockedUntil) return identityErrors.fail('bad-credentials')
  const until = attempt.lockedUntil.toISOString()
  if (account) {
    await database.transaction(async (tx) => {
      await appendEvents(tx, [lockEvent(account, until)])
    })
  }
  return identityErrors.fail('locked', { details: { until } })
}

function lockEvent(account: Account, until: string) {
  if (account.audience === 'customer') {
    const customerId = customerIdOf(account.subject)
    return userLocked.of(customerId, { customerId, until })
  }
  const staffId = staffIdOf(account.subject)
  const roles = [...account.roles]
  return staffChanged.of(staffId, { staffId, change: 'locked', roles, by: 'system:sign-in' })
}
