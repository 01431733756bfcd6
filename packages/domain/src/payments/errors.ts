import { defineErrors, type ErrorCodeOf } from '@corridor/kernel/errors'

export const paymentsErrors = defineErrors('payments', {
  'not-found': 'not-found',
  'invalid-input': 'invalid',
  'wallet-not-found': 'not-found',
  'currency-mismatch': 'unprocessable',
  'payment-method-unusable': 'unprocessable',
  'gateway-unavailable': 'unavailable',
  'idempotency-mismatch': 'unprocessable',
  'bank-transfer-unavailable': 'unprocessable',
  'payout-reused': 'unprocessable',
  'bad-signature': 'unauthenticated',
  'unknown-provider': 'not-found',
  'malformed-webhook': 'invalid',
  'already-claimed': 'conflict',
  'already-resolved': 'conflict',
  'resolution-unfit': 'conflict',
  'resolution-begun': 'conflict',
  'return-refused': 'conflict',
  'return-unclear': 'unavailable',
  'money-taken-back': 'conflict',
  'wallet-unavailable': 'conflict',
  'note-required': 'invalid',
})

export type PaymentsErrorCode = ErrorCodeOf<typeof paymentsErrors>
