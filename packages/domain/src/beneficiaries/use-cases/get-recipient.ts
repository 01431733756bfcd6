import type { Actor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import type { Result } from '@corridor/kernel/result'
import type { RecipientView } from '../contract.ts'
import { beneficiariesErrors } from '../errors.ts'
import { oneView } from '../steps/recipient-views.ts'
import { findRecipient } from '../store.ts'

/** One of the actor's own recipients, removed ones too (`isActive`). Another's answers as missing. */
export async function getRecipient(
  actor: Actor,
  recipientId: Id<'rcp'>,
): Promise<Result<RecipientView>> {
  if (actor.kind !== 'customer') return beneficiariesErrors.fail('not-found')
  const recipient = await findRecipient(actor.customerId, recipientId)
  return recipient ? oneView(recipient, actor.locale) : beneficiariesErrors.fail('not-found')
}
