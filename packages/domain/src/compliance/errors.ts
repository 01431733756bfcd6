import { defineErrors, type ErrorCodeOf } from '@corridor/kernel/errors'

export const complianceErrors = defineErrors('compliance', {
  'not-found': 'not-found',
  'limit-exceeded': 'unprocessable',
  'not-verified': 'refused',
  refused: 'refused',
  'assessment-reused': 'unprocessable',
  'alert-decided': 'conflict',
  'clearing-same-person': 'refused',
  'alert-withdrawn': 'conflict',
  'decision-unfit': 'conflict',
  'alert-changed': 'conflict',
  'alert-owned': 'conflict',
  'remembering-unfit': 'conflict',
  'already-remembered': 'conflict',
  'not-allowed': 'refused',
  'already-listed': 'conflict',
  'list-unavailable': 'unavailable',
})

export type ComplianceErrorCode = ErrorCodeOf<typeof complianceErrors>
