import { defineErrors, type ErrorCodeOf } from '@corridor/kernel/errors'

export const fxErrors = defineErrors('fx', [
  'not-found',
  'not-a-customer',
  'rate-unavailable',
  'rate-stale',
  'corridor-unavailable',
  'currency-mismatch',
  'same-currency',
  'amount-too-small',
  'amount-too-large',
  'quote-expired',
  'quote-used',
  'key-reused',
  'in-flight',
  'source-unavailable',
])

export type FxErrorCode = ErrorCodeOf<typeof fxErrors>
