import { defineErrors, type ErrorCodeOf } from '@corridor/kernel/errors'

export const reconciliationErrors = defineErrors('reconciliation', {
  'bad-cursor': 'unprocessable',
})

export type ReconciliationErrorCode = ErrorCodeOf<typeof reconciliationErrors>
