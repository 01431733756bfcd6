import { defineErrors, type ErrorCodeOf } from '@corridor/kernel/errors'

export const transfersErrors = defineErrors('transfers', {
  'not-found': 'not-found',
  'key-reused': 'unprocessable',
  'in-flight': 'conflict',
  'possible-duplicate': 'conflict',
  'quote-mismatch': 'unprocessable',
  'recipient-inactive': 'refused',
  'new-payee-paused': 'unprocessable',
  'account-not-active': 'refused',
  'own-account': 'unprocessable',
  'no-wallet': 'unprocessable',
  'insufficient-funds': 'unprocessable',
  'recipient-unavailable': 'conflict',
  'conversion-unavailable': 'conflict',
  'wallet-blocked': 'refused',
  refused: 'refused',
  'over-limit': 'unprocessable',
  'not-verified': 'refused',
  'quote-unusable': 'conflict',
  'account-has-money': 'conflict',
  'account-has-transfers': 'conflict',
  'account-has-deposits': 'conflict',
  'account-has-frozen-wallet': 'conflict',
  'cannot-cancel': 'conflict',
})

export type TransfersErrorCode = ErrorCodeOf<typeof transfersErrors>
