import { defineErrors, type ErrorCodeOf } from '@corridor/kernel/errors'

export const reconciliationErrors = defineErrors('reconciliation', ['bad-cursor'])

export type ReconciliationErrorCode = ErrorCodeOf<typeof reconciliationErrors>
