import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { ReconciliationExceptionView } from '../contract.ts'
import { reconciliationErrors } from '../errors.ts'
import { viewException } from '../store/exception-views.ts'
import { findException } from '../store/exceptions.ts'
import { database } from '../store.ts'

/** One difference with both sides and all that was done. Errors: reconciliation.exception-not-found. */
export async function getReconciliationException({
  exceptionId,
}: {
  readonly exceptionId: Id<'dif'>
}): Promise<Result<ReconciliationExceptionView>> {
  const found = await findException(database.client, exceptionId)
  if (!found) return reconciliationErrors.fail('exception-not-found')
  return ok(await viewException(database.client, found))
}
