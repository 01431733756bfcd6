import type { audit as English } from '../../en/errors/audit.ts'
import type { Translation } from '../../translation.ts'

export const audit: Translation<typeof English> = {
  'not-allowed': 'Ihre Rolle erlaubt das nicht.',
  'bad-cursor': 'Diese Seite der Liste ist nicht mehr gültig. Beginnen Sie von vorn.',
}
