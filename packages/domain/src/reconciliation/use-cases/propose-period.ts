import { databaseNow } from '@corridor/db/clock'
import { appendEvents } from '@corridor/db/outbox'
import type { StaffActor } from '@corridor/kernel/actor'
import { type Id, newId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { ProposePeriodInput } from '../contract.ts'
import { reconciliationErrors } from '../errors.ts'
import { periodChanged } from '../events.ts'
import { readBalance } from '../store/books.ts'
import { countWithin } from '../store/exceptions.ts'
import { lockAccount } from '../store/partner-accounts.ts'
import { findClosing, findOverlapping, insertPeriod } from '../store/periods.ts'
import { database } from '../store.ts'

/**
 * Signs days of an account, or proposes them where differences were accepted in them: then a second person signs. Days
 * with a difference that waits, snoozed ones too, or that the partner has not told of, cannot be signed.
 * Errors: reconciliation.{account-not-found, period-uncovered, period-overlaps, period-open}.
 */
export async function proposePeriod(
  actor: StaffActor,
  input: ProposePeriodInput,
): Promise<Result<{ periodId: Id<'sop'>; state: 'proposed' | 'signed' }>> {
  const { partnerAccountId, firstDay, lastDay, note } = input
  return database.transaction(async (tx) => {
    const account = await lockAccount(tx, partnerAccountId)
    if (!account) return reconciliationErrors.fail('account-not-found')
    const isCovered = account.coveredUntil !== null && account.coveredUntil >= lastDay
    if (firstDay > lastDay || !isCovered) return reconciliationErrors.fail('period-uncovered')
    const others = await findOverlapping(tx, partnerAccountId, firstDay, lastDay)
    if (others.length > 0) return reconciliationErrors.fail('period-overlaps')
    const { waiting, accepted } = await countWithin(tx, partnerAccountId, firstDay, lastDay)
    if (waiting > 0) return reconciliationErrors.fail('period-open')
    const periodId = newId('sop')
    const state = accepted > 0 ? 'proposed' : 'signed'
    await insertPeriod(tx, {
      periodId,
      partnerAccountId,
      firstDay,
      lastDay,
      oursMinor: await readBalance(tx, partnerAccountId, lastDay),
      theirsMinor: await findClosing(tx, partnerAccountId, lastDay),
      accepted,
      note,
      proposedBy: actor.staffId,
      signedAt: state === 'signed' ? await databaseNow(tx) : null,
    })
    const event = { periodId, partnerAccountId, state, by: actor.staffId } as const
    await appendEvents(tx, [periodChanged.of(periodId, event)])
    return ok({ periodId, state })
  })
}
