import { defineErrors, type ErrorCodeOf } from '@corridor/kernel/errors'

export const complianceErrors = defineErrors('compliance', [
  'not-found',
  'limit-exceeded',
  'not-verified',
  'refused',
  'assessment-reused',
  'alert-decided',
  'clearing-same-person',
  'alert-withdrawn',
  'decision-unfit',
  'alert-changed',
  'alert-owned',
  'remembering-unfit',
  'already-remembered',
  'not-allowed',
  'already-listed',
  'list-unavailable',
])

export type ComplianceErrorCode = ErrorCodeOf<typeof complianceErrors>
