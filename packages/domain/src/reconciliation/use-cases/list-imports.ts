import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { ImportView } from '../contract.ts'
import { reconciliationErrors } from '../errors.ts'
import { readImports } from '../store/imports.ts'
import { findAccount } from '../store/partner-accounts.ts'
import { database } from '../store.ts'

/** The files of an account, the newest first. Errors: reconciliation.account-not-found. */
export async function listImports({
  partnerAccountId,
}: {
  readonly partnerAccountId: Id<'pac'>
}): Promise<Result<ImportView[]>> {
  const account = await findAccount(database.client, partnerAccountId)
  if (!account) return reconciliationErrors.fail('account-not-found')
  return ok(await readImports(database.client, partnerAccountId, account.currency))
}
