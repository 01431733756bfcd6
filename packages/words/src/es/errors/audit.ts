import type { audit as English } from '../../en/errors/audit.ts'
import type { Translation } from '../../translation.ts'

export const audit: Translation<typeof English> = {
  'not-allowed': 'Su función no lo permite.',
  'bad-cursor': 'Esta página de la lista ya no es válida. Empiece desde el principio.',
}
