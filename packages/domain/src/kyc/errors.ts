import { defineErrors, type ErrorCodeOf } from '@corridor/kernel/errors'

export const kycErrors = defineErrors('kyc', [
  'not-found',
  'invalid-input',
  'not-editable',
  'details-missing',
  'document-missing',
  'document-empty',
  'document-too-large',
  'document-type',
  'document-unsafe',
  'document-attachment',
  'too-busy',
  'quota-exceeded',
  'already-verified',
  'attempts-exhausted',
  'key-reused',
  'in-flight',
  'already-claimed',
  'already-decided',
  'reason-unknown',
  'note-required',
  'bad-signature',
  'unknown-provider',
  'malformed-webhook',
])

export type KycErrorCode = ErrorCodeOf<typeof kycErrors>
