import type { reconciliation as English } from '../../en/errors/reconciliation.ts'
import type { Translation } from '../../translation.ts'

export const reconciliation: Translation<typeof English> = {
  'bad-cursor':
    'Diese Seite der Liste ist nicht mehr gültig. Es wurde nichts geändert. Beginnen Sie von vorn.',
}
