import type { fx as English } from '../../en/errors/fx.ts'
import type { Translation } from '../../translation.ts'

export const fx: Translation<typeof English> = {
  'not-found': 'We could not find that price. No money moved. Get a new price and try again.',
  'not-a-customer': 'Only a customer can ask for a price. No money moved.',
  'rate-unavailable':
    'We have no exchange rate for these currencies at the moment. No money moved. Please try again later.',
  'rate-stale':
    'Our exchange rate is too old to use. No money moved. Please try again in a little while.',
  'corridor-unavailable':
    'We cannot send to a bank account in that currency or country yet. No money moved. Choose another currency.',
  'currency-mismatch':
    'The amount is not in the currency that you chose. No money moved. Choose the amount again.',
  'same-currency': 'Choose two different currencies to convert. No money moved.',
  'amount-too-small': 'That amount is too small to send. No money moved. Enter a larger amount.',
  'amount-too-large': 'That amount is too large to send. No money moved. Enter a smaller amount.',
  'quote-expired': 'This price has expired. No money moved. Get a new price to continue.',
  'quote-used':
    'This price has already been used. No new money moved. Get a new price to send again.',
  'key-reused':
    'This key was already used for another price. No money moved. Use a new key for a new request.',
  'in-flight': 'The same request is still being worked on. No money moved. Ask again in a moment.',
  'source-unavailable': 'The rate source does not answer.',
}
