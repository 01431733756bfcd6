import { defineErrors, type ErrorCodeOf } from '@corridor/kernel/errors'

export const beneficiariesErrors = defineErrors('beneficiaries', {
  'not-found': 'not-found',
  inactive: 'refused',
  'not-a-customer': 'refused',
  'own-account': 'unprocessable',
  'unsupported-currency': 'unprocessable',
  'invalid-details': 'invalid',
  'needs-correction': 'unprocessable',
  'address-needed': 'unprocessable',
  'already-saved': 'conflict',
  'not-replaceable': 'conflict',
  'key-reused': 'unprocessable',
  'in-flight': 'conflict',
  'too-many-checks': 'limited',
  'too-many': 'unprocessable',
})

export type BeneficiariesErrorCode = ErrorCodeOf<typeof beneficiariesErrors>
