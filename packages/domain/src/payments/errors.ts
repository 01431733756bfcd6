import { defineErrors, type ErrorCodeOf } from '@corridor/kernel/errors'

export const paymentsErrors = defineErrors('payments', [
  'not-found',
  'invalid-input',
  'wallet-not-found',
  'currency-mismatch',
  'payment-method-unusable',
  'gateway-unavailable',
  'idempotency-mismatch',
  'bank-transfer-unavailable',
  'payout-reused',
  'bad-signature',
  'unknown-provider',
  'malformed-webhook',
  'already-claimed',
  'already-resolved',
  'resolution-unfit',
  'resolution-begun',
  'return-refused',
  'return-unclear',
  'money-taken-back',
  'wallet-unavailable',
  'note-required',
])

export type PaymentsErrorCode = ErrorCodeOf<typeof paymentsErrors>
