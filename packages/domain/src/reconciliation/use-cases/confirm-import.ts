import type { StaffActor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { reconciliationErrors } from '../errors.ts'
import { findImport, isFileTaken, settlePreview } from '../store/imports.ts'
import { lockAccount } from '../store/partner-accounts.ts'
import { database } from '../store.ts'

/**
 * Says that a previewed file is to be imported; `importStatement` does it. Two people who confirm the same bytes import
 * them once. Errors: reconciliation.{import-not-found, import-closed, import-faulty, import-repeated}.
 */
export async function confirmImport(
  actor: StaffActor,
  { importId }: { readonly importId: Id<'imp'> },
): Promise<Result<{ lines: number }>> {
  return database.transaction(async (tx) => {
    const found = await findImport(tx, importId)
    if (!found) return reconciliationErrors.fail('import-not-found')
    if (found.faultCount > 0) return reconciliationErrors.fail('import-faulty')
    await lockAccount(tx, found.partnerAccountId)
    if (found.state === 'previewed') {
      const isTaken = await isFileTaken(tx, found.partnerAccountId, found.fileHash)
      if (isTaken) return reconciliationErrors.fail('import-repeated')
    }
    const isConfirmed = await settlePreview(tx, importId, 'confirmed', actor.staffId)
    return isConfirmed ? ok({ lines: found.lines }) : reconciliationErrors.fail('import-closed')
  })
}
