import { defineErrors, type ErrorCodeOf } from '@corridor/kernel/errors'

export const supportErrors = defineErrors('support', [
  'not-found',
  'thread-closed',
  'thread-owned',
  'thread-changed',
  'not-allowed',
  'too-many-threads',
])

export type SupportErrorCode = ErrorCodeOf<typeof supportErrors>
