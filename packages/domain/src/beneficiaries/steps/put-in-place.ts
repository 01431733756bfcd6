import type { CustomerActor } from '@corridor/kernel/actor'
import type { Result } from '@corridor/kernel/result'
import type { RecipientView } from '../contract.ts'
import { beneficiariesErrors } from '../errors.ts'
import { swapEvents } from '../recipient-facts.ts'
import { findRecipient, type NewRecipient, type RecipientRecord, swapRecipient } from '../store.ts'
import { oneView } from './recipient-views.ts'

/**
 * Puts a new recipient in the place of an old one, and shows it. Emits recipient.replaced and recipient.created.
 * Errors: beneficiaries.{inactive, already-saved}.
 */
export async function putInPlace(
  actor: CustomerActor,
  old: RecipientRecord,
  replacement: NewRecipient,
): Promise<Result<RecipientView>> {
  const events = swapEvents(old, replacement)
  const outcome = await swapRecipient(old.recipientId, replacement, events)
  if (outcome === 'gone') return beneficiariesErrors.fail('inactive')
  if (outcome === 'already-saved') return beneficiariesErrors.fail('already-saved')
  const saved = await findRecipient(actor.customerId, replacement.recipientId)
  if (!saved) throw new Error('a recipient that was written is gone')
  return oneView(saved, actor.locale)
}
