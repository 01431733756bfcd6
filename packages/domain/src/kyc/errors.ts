import { defineErrors, type ErrorCodeOf } from '@corridor/kernel/errors'

export const kycErrors = defineErrors('kyc', {
  'not-found': 'not-found',
  'invalid-input': 'invalid',
  'not-editable': 'conflict',
  'details-missing': 'unprocessable',
  'document-missing': 'unprocessable',
  'document-empty': 'invalid',
  'document-too-large': 'too-large',
  'document-type': 'invalid',
  'document-unsafe': 'invalid',
  'document-attachment': 'invalid',
  'too-busy': 'unavailable',
  'quota-exceeded': 'unprocessable',
  'already-verified': 'conflict',
  'attempts-exhausted': 'limited',
  'key-reused': 'unprocessable',
  'in-flight': 'conflict',
  'already-claimed': 'conflict',
  'already-decided': 'conflict',
  'reason-unknown': 'invalid',
  'note-required': 'invalid',
  'bad-signature': 'unauthenticated',
  'unknown-provider': 'not-found',
  'malformed-webhook': 'invalid',
})

export type KycErrorCode = ErrorCodeOf<typeof kycErrors>
