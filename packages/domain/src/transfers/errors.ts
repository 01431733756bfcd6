import { defineErrors, type ErrorCodeOf } from '@corridor/kernel/errors'

export const transfersErrors = defineErrors('transfers', [
  'not-found',
  'key-reused',
  'in-flight',
  'possible-duplicate',
  'quote-mismatch',
  'recipient-inactive',
  'new-payee-paused',
  'account-not-active',
  'own-account',
  'no-wallet',
  'insufficient-funds',
  'recipient-unavailable',
  'conversion-unavailable',
  'wallet-blocked',
  'refused',
  'over-limit',
  'not-verified',
  'quote-unusable',
  'account-has-money',
  'account-has-transfers',
  'account-has-deposits',
  'account-has-frozen-wallet',
  'cannot-cancel',
])

export type TransfersErrorCode = ErrorCodeOf<typeof transfersErrors>
