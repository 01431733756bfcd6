import { defineErrors, type ErrorCodeOf } from '@corridor/kernel/errors'

export const reportingErrors = defineErrors('reporting', {
  'not-found': 'not-found',
})

export type ReportingErrorCode = ErrorCodeOf<typeof reportingErrors>
