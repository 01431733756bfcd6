import { defineErrors, type ErrorCodeOf } from '@corridor/kernel/errors'

export const reportingErrors = defineErrors('reporting', {
  'not-found': 'We could not find this.',
})

export type ReportingErrorCode = ErrorCodeOf<typeof reportingErrors>
