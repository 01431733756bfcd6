import { defineErrors, type ErrorCodeOf } from '@corridor/kernel/errors'

export const auditErrors = defineErrors('audit', {
  'not-allowed': 'Your role does not allow this.',
  'bad-cursor': 'This page of the list is not valid any more. Start from the beginning.',
})

export type AuditErrorCode = ErrorCodeOf<typeof auditErrors>
