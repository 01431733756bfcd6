import { databaseNow } from '@corridor/db/clock'
import { appendEvents } from '@corridor/db/outbox'
import type { StaffActor } from '@corridor/kernel/actor'
import { type Id, idOf, uuidOf } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { reconciliationErrors } from '../errors.ts'
import { periodChanged } from '../events.ts'
import { findPeriod, signProposed } from '../store/periods.ts'
import { database } from '../store.ts'

/**
 * The second person signs what a first has proposed.
 * Errors: reconciliation.{period-not-found, period-closed, second-person-needed}.
 */
export async function signPeriod(
  actor: StaffActor,
  { periodId }: { readonly periodId: Id<'sop'> },
): Promise<Result<void>> {
  return database.transaction(async (tx) => {
    const found = await findPeriod(tx, periodId)
    if (!found) return reconciliationErrors.fail('period-not-found')
    if (found.state !== 'proposed') return reconciliationErrors.fail('period-closed')
    if (found.proposedBy === uuidOf(actor.staffId)) {
      return reconciliationErrors.fail('second-person-needed')
    }
    const at = await databaseNow(tx)
    if (!(await signProposed(tx, periodId, actor.staffId, at))) {
      return reconciliationErrors.fail('period-closed')
    }
    const partnerAccountId = idOf('pac', found.partnerAccountId)
    const event = { periodId, partnerAccountId, state: 'signed', by: actor.staffId } as const
    await appendEvents(tx, [periodChanged.of(periodId, event)])
    return ok()
  })
}
