import type { deposits as English } from '../../en/standing/deposits.ts'
import type { Translation } from '../../translation.ts'

export const deposits: Translation<typeof English> = {
  awaiting: 'Estamos esperando a que se confirme el pago.',
  settled: 'El dinero está en su monedero.',
  failed: 'El pago ha fallado. No se ha movido dinero.',
  'failed-card-declined':
    'Su banco rechazó la tarjeta. No se ha movido dinero; pruebe con otra tarjeta.',
  'failed-insufficient-funds':
    'La tarjeta no tiene suficiente dinero. No se ha movido dinero; pruebe con otra tarjeta u otro importe.',
  'failed-card-expired': 'La tarjeta ha caducado. No se ha movido dinero; pruebe con otra tarjeta.',
  'failed-cancelled': 'Canceló el pago. No se ha movido dinero.',
  'failed-session-expired':
    'La página de pago ha caducado. No se ha movido dinero; vuelva a empezar si lo desea.',
  'failed-limit-exceeded':
    'Junto con sus otros pagos, esto superaba su límite. No se ha movido dinero; elija un importe menor.',
  reversed:
    'El banco de su tarjeta recuperó este pago, así que el dinero ha salido de su monedero. Si ya se había gastado, el monedero queda en pausa hasta que se aclare: escríbanos en «Ayuda».',
  returned: 'No hemos podido añadir este dinero y lo hemos devuelto a su origen.',
  exception:
    'El dinero ha llegado, pero tenemos que comprobarlo antes de poder añadirlo. Está seguro; le escribiremos.',
  'line-reference': 'Concepto del pago',
  'line-holder': 'Titular de la cuenta',
  'line-number': 'Número de cuenta',
  'line-bank': 'Banco',
  'line-currency': 'Divisa',
}
