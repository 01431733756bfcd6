import { appendEvents } from '@corridor/db/outbox'
import type { Err, Failure } from '@corridor/kernel/result'
import { identityErrors } from '../errors.ts'
import { staffChanged, userLocked } from '../events.ts'
import { noticeBudget } from '../guess-limits.ts'
import { take } from '../store/budgets.ts'
import { database } from '../store.ts'
import { customerIdOf, staffIdOf } from '../subject.ts'
import type { Admission } from './admit-attempt.ts'
import { blockedBy } from './blocked-until.ts'
import type { Account } from './find-account.ts'

/**
 * Answers a failed proof. One that blocks something is told to the account's owner, once an hour: a guesser who
 * changes networks must not fill the owner's mailbox.
 */
export async function answerFailure(
  account: Account | null,
  admission: Extract<Admission, { kind: 'counted' }>,
): Promise<Err<Failure>> {
  const until = await blockedBy(admission)
  if (until && account) await tellOwner(account, until.toISOString())
  if (!admission.blocksUntil) return identityErrors.fail('bad-credentials')
  return answerBlocked({ why: 'locked', until: admission.blocksUntil })
}

/** Answers an attempt from a place that is blocked. */
export function answerBlocked({
  why,
  until,
}: Pick<Extract<Admission, { kind: 'with-code-only' }>, 'why' | 'until'>): Err<Failure> {
  return identityErrors.fail(why, { details: { until: until.toISOString() } })
}

async function tellOwner(account: Account, until: string): Promise<void> {
  await database.transaction(async (tx) => {
    if (!(await take(tx, noticeBudget(account.subject)))) return
    await appendEvents(tx, [lockEvent(account, until)])
  })
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
