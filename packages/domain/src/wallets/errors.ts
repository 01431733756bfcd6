import { defineErrors, type ErrorCodeOf, type ErrorKeyOf } from '@corridor/kernel/errors'

export const walletsErrors = defineErrors('wallets', {
  'not-found': 'not-found',
  'currency-not-offered': 'unprocessable',
  'id-reused': 'unprocessable',
  'id-out-of-window': 'unprocessable',
  'insufficient-funds': 'unprocessable',
  'wallet-frozen': 'locked',
  'wallet-closed': 'locked',
  'wallet-not-empty': 'unprocessable',
  'currency-mismatch': 'unprocessable',
  'ceiling-exceeded': 'unprocessable',
  'amount-too-large': 'unprocessable',
  'invalid-amount': 'invalid',
  'invalid-posting': 'invalid',
  'invalid-period': 'invalid',
  'statement-too-long': 'unprocessable',
  'hold-not-found': 'not-found',
  'hold-closed': 'conflict',
  'hold-expired': 'conflict',
  'capture-exceeds-hold': 'unprocessable',
  'capture-unmatched': 'unprocessable',
})

export type WalletsErrorCode = ErrorCodeOf<typeof walletsErrors>
export type WalletsErrorKey = ErrorKeyOf<typeof walletsErrors>
