import type { reconciliation as English } from '../../en/errors/reconciliation.ts'
import type { Translation } from '../../translation.ts'

export const reconciliation: Translation<typeof English> = {
  'bad-cursor':
    'Esta página de la lista ya no es válida. No se ha cambiado nada. Empiece desde el principio.',
}
