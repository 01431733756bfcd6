import type { Actor } from '@corridor/kernel/actor'
import type { Result } from '@corridor/kernel/result'
import type { CreateRecipientInput, RecipientView } from '../contract.ts'
import { oneView } from '../steps/recipient-views.ts'
import { saveRecipient } from '../steps/save-recipient.ts'

/**
 * Saves another customer or a bank account as a recipient. Saving what is saved already, even at the same time,
 * gives the recipient that is there. Emits recipient.created.
 * Errors: beneficiaries.{invalid-details (a problem per field in details), unsupported-currency, own-account,
 * too-many, not-a-customer}; identity's own when nobody is found by the lookup.
 */
export async function createRecipient(
  actor: Actor,
  input: CreateRecipientInput,
): Promise<Result<RecipientView>> {
  const saved = await saveRecipient(actor, input)
  if (!saved.ok) return saved
  return oneView(saved.value, actor.kind === 'customer' ? actor.locale : undefined)
}
