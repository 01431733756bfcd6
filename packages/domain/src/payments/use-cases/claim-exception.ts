import type { StaffActor } from '@corridor/kernel/actor'
import { ok, type Result } from '@corridor/kernel/result'
import type { ClaimExceptionInput } from '../contract.ts'
import { paymentsErrors } from '../errors.ts'
import { findException, setExceptionOwner } from '../store/exceptions.ts'

/**
 * A staff member takes a case; from a colleague only when they say so. Of several who take it at once, one does.
 * Errors: payments.{not-found, already-resolved, already-claimed}.
 */
export async function claimException(
  actor: StaffActor,
  { exceptionId, isTakeOver }: ClaimExceptionInput,
): Promise<Result<void>> {
  const found = await findException(exceptionId)
  if (!found) return paymentsErrors.fail('not-found')
  if (found.resolvedAt) return paymentsErrors.fail('already-resolved')
  if (found.ownerId === actor.staffId) return ok()
  if (found.ownerId && !isTakeOver) return paymentsErrors.fail('already-claimed')
  if (await setExceptionOwner(exceptionId, { from: found.ownerId, to: actor.staffId })) return ok()
  const current = await findException(exceptionId)
  if (current?.resolvedAt) return paymentsErrors.fail('already-resolved')
  return current?.ownerId === actor.staffId ? ok() : paymentsErrors.fail('already-claimed')
}
