import { defineErrors, type ErrorCodeOf } from '@corridor/kernel/errors'

export const auditErrors = defineErrors('audit', ['not-allowed', 'bad-cursor'])

export type AuditErrorCode = ErrorCodeOf<typeof auditErrors>
