import type { shellBroken as English } from '../../en/web/shell-broken.ts'
import type { Translation } from '../../translation.ts'

export const shellBroken: Translation<typeof English> = {
  'broken-page': 'Algo ha fallado',
  'broken-title': 'Esta página no se ha cargado.',
  'broken-money': 'Abrir una página nunca mueve dinero.',
  'broken-advice':
    'Inténtelo de nuevo. Si acababa de enviar algo, en su actividad verá lo que ha ocurrido.',
  'broken-retry': 'Intentar de nuevo',
  'broken-reference': 'Referencia',
}
