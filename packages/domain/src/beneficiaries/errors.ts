import { defineErrors, type ErrorCodeOf } from '@corridor/kernel/errors'

export const beneficiariesErrors = defineErrors('beneficiaries', [
  'not-found',
  'inactive',
  'not-a-customer',
  'own-account',
  'unsupported-currency',
  'invalid-details',
  'needs-correction',
  'already-saved',
  'not-replaceable',
  'key-reused',
  'in-flight',
  'too-many-checks',
  'too-many',
])

export type BeneficiariesErrorCode = ErrorCodeOf<typeof beneficiariesErrors>
