import { defineErrors, type ErrorCodeOf } from '@corridor/kernel/errors'

export const supportErrors = defineErrors('support', {
  'not-found': 'not-found',
  'thread-closed': 'conflict',
  'thread-owned': 'conflict',
  'thread-changed': 'conflict',
  'not-allowed': 'refused',
  'too-many-threads': 'unprocessable',
})

export type SupportErrorCode = ErrorCodeOf<typeof supportErrors>
