import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { MatchingOutcome } from '../contract.ts'
import { reconciliationErrors } from '../errors.ts'
import { copyBooks } from '../steps/copy-books.ts'
import { explainMatches } from '../steps/explain-matches.ts'
import { writeFound } from '../steps/write-found.ts'
import { findAccount } from '../store/partner-accounts.ts'
import { database } from '../store.ts'

/**
 * Matches all that is open of an account by its rules, and opens an exception for each difference.
 * Errors: reconciliation.{account-not-found, matching-overtaken}: the latter when a colleague matches at the same time.
 */
export async function matchStatements({
  partnerAccountId,
}: {
  readonly partnerAccountId: Id<'pac'>
}): Promise<Result<MatchingOutcome>> {
  const account = await findAccount(database.client, partnerAccountId)
  if (!account) return reconciliationErrors.fail('account-not-found')
  await copyBooks(account)
  const found = await writeFound(account)
  return found
    ? ok(await explainMatches(account, found))
    : reconciliationErrors.fail('matching-overtaken')
}
