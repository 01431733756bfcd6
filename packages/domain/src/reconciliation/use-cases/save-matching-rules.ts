import type { StaffActor } from '@corridor/kernel/actor'
import { ok, type Result } from '@corridor/kernel/result'
import type { SaveRulesInput } from '../contract.ts'
import { reconciliationErrors } from '../errors.ts'
import { lockAccount, saveRules } from '../store/partner-accounts.ts'
import { database } from '../store.ts'

/**
 * Puts new rules in force as the next version; earlier ones stay to be read. Errors: reconciliation.{account-not-found,
 * rules-changed}: a colleague's rules are not overwritten unseen.
 */
export async function saveMatchingRules(
  actor: StaffActor,
  input: SaveRulesInput,
): Promise<Result<void>> {
  return database.transaction(async (tx) => {
    const account = await lockAccount(tx, input.partnerAccountId)
    if (!account) return reconciliationErrors.fail('account-not-found')
    if (account.rulesVersion !== input.version) return reconciliationErrors.fail('rules-changed')
    await saveRules(tx, input, actor.staffId)
    return ok()
  })
}
