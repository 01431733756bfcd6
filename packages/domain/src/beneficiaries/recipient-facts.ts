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
