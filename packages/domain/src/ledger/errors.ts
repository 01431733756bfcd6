import { defineErrors, type ErrorCodeOf, type ErrorKeyOf } from '@corridor/kernel/errors'

export const ledgerErrors = defineErrors('ledger', [
  'not-found',
  'account-not-found',
  'account-frozen',
  'account-closed',
  'account-not-empty',
  'insufficient-funds',
  'limits-broken',
  'limits-fixed',
  'limits-crossed',
  'invalid-period',
  'currency-mismatch',
  'amount-too-large',
  'invalid-amount',
  'invalid-posting',
  'hold-not-found',
  'hold-closed',
  'hold-expired',
  'capture-exceeds-hold',
  'capture-unmatched',
  'ceiling-exceeded',
  'original-not-found',
  'reversal-exceeds-original',
  'id-reused',
  'id-out-of-window',
])

export type LedgerErrorCode = ErrorCodeOf<typeof ledgerErrors>
export type LedgerErrorKey = ErrorKeyOf<typeof ledgerErrors>
