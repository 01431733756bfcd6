import { getAccount } from '@corridor/domain/ledger'
import type { StaffActor } from '@corridor/kernel/actor'
import { type Id, newId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { OpenPartnerAccountInput } from '../contract.ts'
import { reconciliationErrors } from '../errors.ts'
import { insertAccount } from '../store/partner-accounts.ts'
import { database } from '../store.ts'

/** Kinds of ledger accounts that stand for money of ours at a partner. */
const heldByPartners: readonly string[] = ['rail-transit', 'card-transit']

/**
 * Says which account at a partner a ledger account stands for; each ledger account stands for one.
 * Errors: ledger.account-not-found, reconciliation.{account-unfit, account-taken}.
 */
export async function openPartnerAccount(
  actor: StaffActor,
  input: OpenPartnerAccountInput,
): Promise<Result<{ partnerAccountId: Id<'pac'> }>> {
  const ledger = await getAccount(input.ledgerAccountId)
  if (!ledger.ok) return ledger
  const isFit =
    heldByPartners.includes(ledger.value.kind) && ledger.value.currency === input.currency
  if (!isFit) return reconciliationErrors.fail('account-unfit')
  const partnerAccountId = newId('pac')
  const isNew = await insertAccount(database.client, partnerAccountId, input, actor.staffId)
  return isNew ? ok({ partnerAccountId }) : reconciliationErrors.fail('account-taken')
}
