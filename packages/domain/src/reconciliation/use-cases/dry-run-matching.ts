import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { MatchingOutcome } from '../contract.ts'
import { reconciliationErrors } from '../errors.ts'
import { copyBooks } from '../steps/copy-books.ts'
import { explainMatches } from '../steps/explain-matches.ts'
import { findMatches } from '../steps/find-matches.ts'
import { findAccount } from '../store/partner-accounts.ts'
import { database } from '../store.ts'

/**
 * What matching would do now, explained; no match and no exception is written.
 * Errors: reconciliation.account-not-found.
 */
export async function dryRunMatching({
  partnerAccountId,
}: {
  readonly partnerAccountId: Id<'pac'>
}): Promise<Result<MatchingOutcome>> {
  const account = await findAccount(database.client, partnerAccountId)
  if (!account) return reconciliationErrors.fail('account-not-found')
  await copyBooks(account)
  return ok(await explainMatches(account, await findMatches(account)))
}
