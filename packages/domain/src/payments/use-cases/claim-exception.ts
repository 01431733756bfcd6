import type { StaffActor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { paymentsErrors } from '../errors.ts'
import { findException, setExceptionOwner } from '../store/exceptions.ts'

/** A staff member takes a case; who already has it keeps it. */
export async function claimException(
  actor: StaffActor,
  input: { exceptionId: Id<'tsk'> },
): Promise<Result<void>> {
  const isMine = await setExceptionOwner(input.exceptionId, actor.staffId)
  if (isMine) return ok()
  const exception = await findException(input.exceptionId)
  if (!exception) return paymentsErrors.fail('not-found')
  if (exception.resolvedAt) return paymentsErrors.fail('already-resolved')
  return exception.ownerId === actor.staffId ? ok() : paymentsErrors.fail('already-claimed')
}
