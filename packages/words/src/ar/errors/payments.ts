import type { payments as English } from '../../en/errors/payments.ts'
import type { Translation } from '../../translation.ts'

export const payments: Translation<typeof English> = {
  'not-found': 'We could not find that payment. No money has moved.',
  'invalid-input':
    'Some of what you entered is not valid. No money has moved; please check it and try again.',
  'wallet-not-found':
    'You have no open wallet in that currency. Open one first; no money has moved.',
  'currency-mismatch':
    'The amount is not in the currency of that wallet. No money has moved; choose the other wallet.',
  'payment-method-unusable':
    'That saved card cannot be used any more. No money has moved; please use another card.',
  'gateway-unavailable':
    'Our card payment partner does not answer at the moment. No money has moved; please try again.',
  'idempotency-mismatch':
    'This request was already used for a different payment. No money has moved; start again.',
  'bank-transfer-unavailable':
    'Bank transfers in that currency are not available yet. No money has moved; add money by card instead.',
  'payout-reused': 'That payout was already ordered with other details. No new money has moved.',
  'bad-signature': 'The signature of this message could not be verified.',
  'unknown-provider': 'We do not know that provider.',
  'malformed-webhook': 'This message could not be read.',
  'already-claimed': 'A colleague has already taken this item. Take it over before you decide.',
  'already-resolved': 'This item is already resolved.',
  'resolution-unfit':
    'This item cannot be resolved in that way. No money has moved. Choose one of the ways offered.',
  'resolution-begun':
    'Another decision on this item has already begun. This one moved no money. Repeat that one, or look again in a minute.',
  'return-refused':
    'The bank or card company refuses to take this money back. No money has moved. Credit it to its owner instead.',
  'return-unclear':
    'The bank or card company gave no clear answer, so nobody knows yet where the money is. It is asked again by itself; nothing is ever sent twice.',
  'money-taken-back':
    'The card’s bank has taken this money back meanwhile. No money has moved: no wallet was credited. Send it back to clear it.',
  'wallet-unavailable':
    'The wallet cannot take the money now. No money has moved. Unfreeze it, choose another owner, or send it back.',
  'note-required': 'Please write a note that says what was done.',
}
