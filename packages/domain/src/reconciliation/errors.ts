import { defineErrors, type ErrorCodeOf } from '@corridor/kernel/errors'

export const reconciliationErrors = defineErrors('reconciliation', {
  'bad-cursor': 'unprocessable',
  'account-not-found': 'not-found',
  'account-taken': 'conflict',
  'account-unfit': 'unprocessable',
  'mapping-missing': 'unprocessable',
  'format-unknown': 'unprocessable',
  'import-not-found': 'not-found',
  'import-closed': 'conflict',
  'import-faulty': 'unprocessable',
  'import-repeated': 'conflict',
  'rules-changed': 'conflict',
  'matching-overtaken': 'conflict',
  'exception-not-found': 'not-found',
  'exception-changed': 'conflict',
  'exception-settled': 'conflict',
  'period-not-found': 'not-found',
  'period-overlaps': 'conflict',
  'period-open': 'conflict',
  'period-uncovered': 'unprocessable',
  'period-closed': 'conflict',
  'second-person-needed': 'refused',
})

export type ReconciliationErrorCode = ErrorCodeOf<typeof reconciliationErrors>
