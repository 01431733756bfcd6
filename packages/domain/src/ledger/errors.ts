import { defineErrors, type ErrorCodeOf, type ErrorKeyOf } from '@corridor/kernel/errors'

export const ledgerErrors = defineErrors('ledger', {
  'not-found': 'not-found',
  'account-not-found': 'not-found',
  'account-frozen': 'locked',
  'account-closed': 'locked',
  'account-not-empty': 'unprocessable',
  'insufficient-funds': 'unprocessable',
  'limits-broken': 'unprocessable',
  'limits-fixed': 'unprocessable',
  'limits-crossed': 'invalid',
  'invalid-period': 'invalid',
  'currency-mismatch': 'unprocessable',
  'amount-too-large': 'unprocessable',
  'invalid-amount': 'invalid',
  'invalid-posting': 'invalid',
  'hold-not-found': 'not-found',
  'hold-closed': 'conflict',
  'hold-expired': 'conflict',
  'capture-exceeds-hold': 'unprocessable',
  'capture-unmatched': 'unprocessable',
  'ceiling-exceeded': 'unprocessable',
  'original-not-found': 'not-found',
  'reversal-exceeds-original': 'conflict',
  'id-reused': 'unprocessable',
  'id-out-of-window': 'unprocessable',
})

export type LedgerErrorCode = ErrorCodeOf<typeof ledgerErrors>
export type LedgerErrorKey = ErrorKeyOf<typeof ledgerErrors>
