import { defineErrors, type ErrorCodeOf } from '@corridor/kernel/errors'

export const auditErrors = defineErrors('audit', {
  'not-allowed': 'refused',
  'bad-cursor': 'unprocessable',
})

export type AuditErrorCode = ErrorCodeOf<typeof auditErrors>
