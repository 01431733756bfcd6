import { defineErrors, type ErrorCodeOf } from '@corridor/kernel/errors'

export const fxErrors = defineErrors('fx', {
  'not-found': 'not-found',
  'not-a-customer': 'refused',
  'rate-unavailable': 'unavailable',
  'rate-stale': 'unavailable',
  'corridor-unavailable': 'unprocessable',
  'currency-mismatch': 'unprocessable',
  'same-currency': 'unprocessable',
  'amount-too-small': 'unprocessable',
  'amount-too-large': 'unprocessable',
  'quote-expired': 'conflict',
  'quote-used': 'conflict',
  'key-reused': 'unprocessable',
  'in-flight': 'conflict',
  'source-unavailable': 'unavailable',
})

export type FxErrorCode = ErrorCodeOf<typeof fxErrors>
