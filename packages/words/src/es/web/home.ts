import type { home as English } from '../../en/web/home.ts'
import type { Translation } from '../../translation.ts'

export const home: Translation<typeof English> = {
  title: 'Inicio',
  total: 'Su dinero en total',
  'total-unknown': 'No se conoce en este momento',
  'total-currency': 'Divisa del total',
  'total-rate-missing':
    'Falta el tipo de cambio de una de sus divisas. Los saldos de abajo son exactos.',
  'total-held-included': 'Importes retenidos incluidos.',
  'total-basis': 'A los tipos medios de mercado del {day}, con los importes retenidos incluidos.',
  wallets: 'Monederos',
  'open-wallet': 'Abrir un monedero',
  available: 'disponible',
  'available-held': 'disponible, <held></held> retenido',
  'quick-actions': 'Acciones rápidas',
  'add-money': 'Añadir dinero',
  send: 'Enviar',
  convert: 'Convertir',
  latest: 'Actividad reciente',
  'see-all': 'Ver todo',
  'no-activity': 'Aún no hay actividad',
  'no-activity-funded': 'Aquí aparece lo que añade, envía y convierte.',
  'no-activity-unverified':
    'En cuanto se verifique su identidad podrá añadir dinero, y lo que haga con él aparecerá aquí.',
}
