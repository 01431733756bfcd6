import { defineErrors, type ErrorCodeOf, type ErrorKeyOf } from '@corridor/kernel/errors'

export const walletsErrors = defineErrors('wallets', [
  'not-found',
  'currency-not-offered',
  'id-reused',
  'id-out-of-window',
  'insufficient-funds',
  'wallet-frozen',
  'wallet-closed',
  'wallet-not-empty',
  'currency-mismatch',
  'ceiling-exceeded',
  'amount-too-large',
  'invalid-amount',
  'invalid-posting',
  'hold-not-found',
  'hold-closed',
  'hold-expired',
  'capture-exceeds-hold',
  'capture-unmatched',
])

export type WalletsErrorCode = ErrorCodeOf<typeof walletsErrors>
export type WalletsErrorKey = ErrorKeyOf<typeof walletsErrors>
