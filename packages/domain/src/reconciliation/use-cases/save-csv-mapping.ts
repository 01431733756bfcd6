import { ok, type Result } from '@corridor/kernel/result'
import type { SaveCsvMappingInput } from '../contract.ts'
import { reconciliationErrors } from '../errors.ts'
import { findAccount, saveMapping } from '../store/partner-accounts.ts'
import { database } from '../store.ts'

/** Keeps how a partner writes its CSV. Errors: reconciliation.account-not-found. */
export async function saveCsvMapping(input: SaveCsvMappingInput): Promise<Result<void>> {
  const account = await findAccount(database.client, input.partnerAccountId)
  if (!account) return reconciliationErrors.fail('account-not-found')
  await saveMapping(database.client, input)
  return ok()
}
