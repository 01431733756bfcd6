import type { problems as English } from '../../en/web/problems.ts'
import type { Translation } from '../../translation.ts'

export const problems: Translation<typeof English> = {
  'not-found-title': 'No encontrado',
  'not-found-detail':
    'Puede que el enlace sea antiguo o que usted no tenga acceso a aquello a lo que llevaba.',
  'page-broken': 'Esta página no se ha cargado.',
  'page-broken-money': 'Abrir una página nunca mueve dinero.',
  'page-broken-advice':
    'Inténtelo de nuevo. Si acababa de enviar algo, su actividad muestra qué ha pasado con ello.',
}
