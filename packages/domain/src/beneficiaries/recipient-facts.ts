import type { NewEvent } from '@corridor/kernel/event'
import { recipientCreated, recipientReplaced } from './events.ts'
import type { NewRecipient, RecipientRecord } from './store.ts'

/** What a recipient's events say: nothing by which a person or an account could be told. */
export function factsOf(recipient: NewRecipient | RecipientRecord) {
  const { recipientId, customerId, kind } = recipient
  return recipient.kind === 'bank'
    ? {
        recipientId,
        customerId,
        kind,
        currency: recipient.bank.currency,
        country: recipient.bank.country,
      }
    : { recipientId, customerId, kind, currency: null, country: null }
}

/** An edit is a new recipient in the place of the old one. */
export function swapEvents(old: RecipientRecord, replacement: NewRecipient): NewEvent[] {
  const { recipientId } = replacement
  return [
    recipientReplaced.of(old.recipientId, { ...factsOf(old), replacedById: recipientId }),
    recipientCreated.of(recipientId, factsOf(replacement)),
  ]
}
