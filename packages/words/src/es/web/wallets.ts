import type { wallets as English } from '../../en/web/wallets.ts'
import type { Translation } from '../../translation.ts'

export const wallets: Translation<typeof English> = {
  title: 'Monederos',
  wallet: 'Monedero',
  open: 'Abrir un monedero',
  'open-in': 'Abrir un monedero en {currency}',
  opening: 'Abriendo…',
  opened: 'Su monedero en {currency} está abierto.',
  'open-description':
    'Un monedero guarda dinero en una sola divisa. No cuesta nada y puede cerrarlo cuando esté vacío.',
  'open-all': 'Tiene un monedero en cada divisa que ofrecemos.',
  currency: 'Divisa',
  'currency-hint':
    '{count, plural, one {# divisa} other {# divisas}} para elegir; escriba para buscar.',
  'currency-missing': 'Elija una divisa.',
  'empty-title': 'Todavía no hay monederos',
  'empty-detail': 'Un monedero guarda dinero en una sola divisa. Abra tantos como necesite.',
  'amount-held': '<amount></amount> retenido',
  home: 'Inicio',
  activity: 'Actividad',
  'activity-in': 'Actividad en {currency}',
  'activity-empty': 'Todavía nada en {currency}',
  'activity-empty-detail': 'Aquí aparece lo que entra en este monedero y lo que sale de él.',
  balance: 'Saldo',
  available: 'Disponible',
  held: 'Retenido',
  'held-note': 'Apartado para transferencias que no han terminado.',
  'in-the-wallet': 'En el monedero',
  'frozen-title': 'Este monedero está bloqueado',
  'frozen-detail':
    'Bloqueado: puede entrar dinero, pero no puede salir. Contacte con soporte para recibir ayuda.',
  'frozen-action': 'Escribir a soporte',
  'closed-detail': 'Cerrado. Puede volver a abrirlo en cualquier momento.',
  'closed-action': 'Volver a abrirlo',
  'add-money': 'Añadir dinero',
  send: 'Enviar',
  convert: 'Convertir',
  close: 'Cerrar este monedero',
  'close-not-empty': 'Puede cerrar este monedero cuando esté vacío y no haya nada retenido.',
  'close-title': '¿Cerrar su monedero en {currency}?',
  'close-detail':
    'Desaparece de su página de inicio. Su actividad se conserva y puede volver a abrirlo en cualquier momento.',
  'close-submit': 'Cerrar el monedero',
  closing: 'Cerrando…',
  closed: 'Su monedero en {currency} está cerrado.',
}
