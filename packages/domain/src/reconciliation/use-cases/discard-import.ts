import type { StaffActor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { reconciliationErrors } from '../errors.ts'
import { findImport, settlePreview } from '../store/imports.ts'
import { database } from '../store.ts'

/** Throws a previewed file away. Errors: reconciliation.{import-not-found, import-closed}. */
export async function discardImport(
  actor: StaffActor,
  { importId }: { readonly importId: Id<'imp'> },
): Promise<Result<void>> {
  if (!(await findImport(database.client, importId))) {
    return reconciliationErrors.fail('import-not-found')
  }
  const isDone = await settlePreview(database.client, importId, 'discarded', actor.staffId)
  return isDone ? ok() : reconciliationErrors.fail('import-closed')
}
