import type { Actor } from '@corridor/kernel/actor'
import { ok, type Result } from '@corridor/kernel/result'
import { defaultLocale } from '@corridor/words/languages'
import type { GetMissingAddressInput, MissingAddressView } from '../contract.ts'
import { beneficiariesErrors } from '../errors.ts'
import { missingAddressOf } from '../missing-address.ts'
import { sayField } from '../say-form.ts'
import { findRecipient } from '../store.ts'

/**
 * What a recipient's address still lacks before money can be sent to it, as fields of a form in the reader's language: none
 * for most. A bank account with more wrong than its address answers with none too, and is edited. Errors: not-found.
 */
export async function getMissingAddress(
  actor: Actor,
  input: GetMissingAddressInput,
): Promise<Result<MissingAddressView>> {
  if (actor.kind !== 'customer') return beneficiariesErrors.fail('not-found')
  const recipient = await findRecipient(actor.customerId, input.recipientId)
  if (!recipient) return beneficiariesErrors.fail('not-found')
  if (recipient.kind === 'customer' || !recipient.isActive) return ok({ fields: [] })
  const fields = missingAddressOf(recipient.bank, input.values)
  return ok({ fields: fields.map((field) => sayField(actor.locale ?? defaultLocale, field)) })
}
