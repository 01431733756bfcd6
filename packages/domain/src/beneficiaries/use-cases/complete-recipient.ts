import type { Actor } from '@corridor/kernel/actor'
import type { Result } from '@corridor/kernel/result'
import type { CompleteRecipientInput, RecipientView } from '../contract.ts'
import { beneficiariesErrors } from '../errors.ts'
import { completedBy } from '../missing-address.ts'
import { payoutDetailsOf } from '../payout-details.ts'
import { bankRecipient } from '../steps/bank-recipient.ts'
import { putInPlace } from '../steps/put-in-place.ts'
import { oneView } from '../steps/recipient-views.ts'
import { findRecipient } from '../store.ts'

/**
 * Adds an address to a bank account that was saved without one, without asking for its numbers again. Nothing is edited:
 * a new recipient takes the old one's place, and is screened as one. Emits recipient.replaced and recipient.created.
 * One that lacks nothing stays as it is. Errors: beneficiaries.{not-found, inactive, not-replaceable, invalid-details, unsupported-currency, already-saved}.
 */
export async function completeRecipient(
  actor: Actor,
  input: CompleteRecipientInput,
): Promise<Result<RecipientView>> {
  if (actor.kind !== 'customer') return beneficiariesErrors.fail('not-a-customer')
  const old = await findRecipient(actor.customerId, input.recipientId)
  if (!old) return beneficiariesErrors.fail('not-found')
  if (!old.isActive) return beneficiariesErrors.fail('inactive')
  if (old.kind === 'customer') return beneficiariesErrors.fail('not-replaceable')
  if (payoutDetailsOf(old, {}).ok) return oneView(old, actor.locale)
  const completed = completedBy(old.bank, input.address)
  const replacement = bankRecipient(actor, completed, old.nickname ?? undefined)
  return replacement.ok ? putInPlace(actor, old, replacement.value) : replacement
}
