import { databaseNow } from '@corridor/db/clock'
import { appendEvents } from '@corridor/db/outbox'
import type { StaffActor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { paymentsErrors } from '../errors.ts'
import { paymentExceptionResolved } from '../events.ts'
import { closeException, findException } from '../store/exceptions.ts'
import { database } from '../store.ts'

const maxNoteLength = 2000

/** Closes a case with a note that says what was done. It moves no money. */
export async function resolveException(
  actor: StaffActor,
  input: { exceptionId: Id<'tsk'>; note: string },
): Promise<Result<void>> {
  const note = input.note.trim().slice(0, maxNoteLength)
  if (note === '') return paymentsErrors.fail('note-required')
  const { exceptionId } = input
  const exception = await findException(exceptionId)
  if (!exception) return paymentsErrors.fail('not-found')
  if (exception.ownerId && exception.ownerId !== actor.staffId) {
    return paymentsErrors.fail('already-claimed')
  }
  const isClosed = await database.transaction(async (tx) => {
    const at = await databaseNow(tx)
    if (!(await closeException(tx, exceptionId, actor.staffId, note, at))) return false
    const payload = { exceptionId, resolvedBy: actor.staffId }
    await appendEvents(tx, [paymentExceptionResolved.of(exceptionId, payload)])
    return true
  })
  return isClosed ? ok() : paymentsErrors.fail('already-resolved')
}
