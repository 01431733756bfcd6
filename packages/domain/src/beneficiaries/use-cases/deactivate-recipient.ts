import type { Actor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { beneficiariesErrors } from '../errors.ts'
import { recipientDeactivated } from '../events.ts'
import { factsOf } from '../recipient-facts.ts'
import { deactivateWith, findRecipient } from '../store.ts'

/** Removes a recipient for good; doing it again changes nothing. Emits recipient.deactivated. Errors: not-found. */
export async function deactivateRecipient(
  actor: Actor,
  recipientId: Id<'rcp'>,
): Promise<Result<void>> {
  if (actor.kind !== 'customer') return beneficiariesErrors.fail('not-a-customer')
  const recipient = await findRecipient(actor.customerId, recipientId)
  if (!recipient) return beneficiariesErrors.fail('not-found')
  if (recipient.isActive) {
    await deactivateWith(actor.customerId, recipientId, [
      recipientDeactivated.of(recipientId, factsOf(recipient)),
    ])
  }
  return ok()
}
