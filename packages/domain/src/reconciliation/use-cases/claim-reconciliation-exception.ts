import { appendEvents } from '@corridor/db/outbox'
import type { StaffActor } from '@corridor/kernel/actor'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { reconciliationErrors } from '../errors.ts'
import { exceptionWorked } from '../events.ts'
import { changeException, findException } from '../store/exceptions.ts'
import { database } from '../store.ts'

/** Makes a difference one's own, also a colleague's. Errors: reconciliation.{exception-not-found, exception-settled, exception-changed}. */
export async function claimReconciliationException(
  actor: StaffActor,
  { exceptionId }: { readonly exceptionId: Id<'dif'> },
): Promise<Result<void>> {
  return database.transaction(async (tx) => {
    const found = await findException(tx, exceptionId)
    if (!found) return reconciliationErrors.fail('exception-not-found')
    if (found.settledAt) return reconciliationErrors.fail('exception-settled')
    const ownerId = uuidOf(actor.staffId)
    if (found.ownerId === ownerId) return ok()
    const step = { act: 'claim', by: actor.staffId }
    const isMine = await changeException(tx, exceptionId, found.version, { ownerId }, step)
    if (!isMine) return reconciliationErrors.fail('exception-changed')
    const event = { exceptionId, act: 'claim', by: actor.staffId }
    await appendEvents(tx, [exceptionWorked.of(exceptionId, event)])
    return ok()
  })
}
