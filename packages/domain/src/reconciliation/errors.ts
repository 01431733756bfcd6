import { defineErrors, type ErrorCodeOf } from '@corridor/kernel/errors'

export const reconciliationErrors = defineErrors('reconciliation', {
  'bad-cursor':
    'This page of the list is not valid any more. Nothing was changed. Start from the beginning.',
})

export type ReconciliationErrorCode = ErrorCodeOf<typeof reconciliationErrors>
