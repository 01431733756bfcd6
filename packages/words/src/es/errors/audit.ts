import type { audit as English } from '../../en/errors/audit.ts'
import type { Translation } from '../../translation.ts'

export const audit: Translation<typeof English> = {
  'not-allowed': 'Your role does not allow this.',
  'bad-cursor': 'This page of the list is not valid any more. Start from the beginning.',
}
