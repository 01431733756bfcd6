import type { wallets as English } from '../../en/errors/wallets.ts'
import type { Translation } from '../../translation.ts'

export const wallets: Translation<typeof English> = {
  'not-found': 'No existe ese monedero. Revise el enlace o mire sus monederos.',
  'currency-not-offered':
    'Todavía no se puede abrir un monedero en esta divisa. Elija otra divisa.',
  'id-reused':
    'Esta solicitud ya se usó para otra cosa. No se ha movido más dinero. Vuelva a empezar.',
  'id-out-of-window':
    'Esta solicitud es demasiado antigua para ejecutarla. No se ha movido dinero. Vuelva a empezar.',
  'insufficient-funds':
    'No hay suficiente dinero en este monedero. No se ha movido dinero. Añada dinero o use un importe menor.',
  'wallet-frozen':
    'Este monedero está congelado. No se ha movido dinero. Pida ayuda al servicio de asistencia.',
  'wallet-closed':
    'Este monedero está cerrado. No se ha movido dinero. Vuelva a abrirlo o use otro.',
  'wallet-not-empty':
    'En este monedero todavía hay dinero, disponible o reservado. No se ha cambiado nada. Vacíelo primero y ciérrelo después.',
  'currency-mismatch':
    'El importe y el monedero tienen divisas distintas. No se ha movido dinero. Elija un monedero en la misma divisa.',
  'ceiling-exceeded':
    'Este monedero no puede recibir tanto. No se ha movido dinero. Use un importe menor u otro monedero.',
  'amount-too-large':
    'Este importe es mayor de lo que admite un monedero. No se ha movido dinero. Use un importe menor.',
  'invalid-amount':
    'Este importe no se puede mover. No se ha movido dinero. Revise el importe e inténtelo de nuevo.',
  'invalid-posting':
    'Este movimiento de dinero no está completo. No se ha movido dinero. Vuelva a empezar.',
  'invalid-period':
    'El período termina antes de empezar o dura más de un año. No se movió dinero. Elija otros días.',
  'statement-too-long':
    'Hay más de 5.000 líneas en este período. No se movió dinero. Elija uno más corto.',
  'hold-not-found':
    'No se ha encontrado el dinero reservado para esto. No se ha movido dinero. Vuelva a empezar.',
  'hold-closed':
    'El dinero reservado para esto ya se usó o se devolvió. No se ha movido dinero. Consulte su actividad.',
  'hold-expired':
    'El plazo para usar el dinero reservado ha terminado. No se ha movido dinero. Vuelva a empezar.',
  'capture-exceeds-hold': 'Es más de lo que se reservó. No se ha movido dinero. Vuelva a empezar.',
  'capture-unmatched':
    'El dinero reservado no corresponde a este movimiento. No se ha movido dinero. Vuelva a empezar.',
}
