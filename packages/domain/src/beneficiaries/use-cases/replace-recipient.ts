import type { Actor } from '@corridor/kernel/actor'
import type { Result } from '@corridor/kernel/result'
import type { RecipientView, ReplaceRecipientInput } from '../contract.ts'
import { beneficiariesErrors } from '../errors.ts'
import { bankRecipient } from '../steps/bank-recipient.ts'
import { putInPlace } from '../steps/put-in-place.ts'
import { findRecipient } from '../store.ts'

/**
 * Edits a bank account by replacing it: a new recipient with a new id, the old one inactive. Transfers that are on
 * their way keep the old details. Emits recipient.replaced and recipient.created.
 * Errors: beneficiaries.{not-found, inactive, not-replaceable, invalid-details, unsupported-currency, already-saved}.
 */
export async function replaceRecipient(
  actor: Actor,
  input: ReplaceRecipientInput,
): Promise<Result<RecipientView>> {
  if (actor.kind !== 'customer') return beneficiariesErrors.fail('not-a-customer')
  const old = await findRecipient(actor.customerId, input.recipientId)
  if (!old) return beneficiariesErrors.fail('not-found')
  if (!old.isActive) return beneficiariesErrors.fail('inactive')
  if (old.kind === 'customer') return beneficiariesErrors.fail('not-replaceable')
  // a client that does not say whose account it is leaves that as it was
  const bank = { ...input, type: input.type ?? old.bank.type }
  const replacement = bankRecipient(actor, bank, input.nickname)
  if (!replacement.ok) return replacement
  return putInPlace(actor, old, replacement.value)
}
