import type { ledger as English } from '../../en/errors/ledger.ts'
import type { Translation } from '../../translation.ts'

export const ledger: Translation<typeof English> = {
  'not-found': 'No existe ese asiento en el libro mayor. Revise el enlace e inténtelo de nuevo.',
  'account-not-found': 'Esta cuenta no existe. No se ha movido dinero.',
  'account-frozen':
    'Esta cuenta está congelada. No se ha movido dinero. Pida ayuda al servicio de asistencia.',
  'account-closed': 'Esta cuenta está cerrada. No se ha movido dinero. Use otra cuenta.',
  'account-not-empty':
    'En esta cuenta todavía hay dinero, disponible o reservado. No se ha cambiado nada. Vacíela primero y ciérrela después.',
  'insufficient-funds':
    'No hay suficiente dinero en esta cuenta. No se ha movido dinero. Añada dinero o use un importe menor.',
  'limits-broken':
    'La cuenta ya está fuera de este límite. No se ha cambiado nada ni se ha movido dinero. Elija un límite más amplio.',
  'limits-fixed':
    'Los límites de la cuenta de un cliente son fijos. No se ha cambiado nada ni se ha movido dinero.',
  'limits-crossed':
    'El límite inferior está por encima del superior. No se ha cambiado nada ni se ha movido dinero. Revise ambos límites.',
  'invalid-period':
    'Este período termina antes de empezar. No se ha cambiado nada ni se ha movido dinero. Revise ambas fechas.',
  'currency-mismatch':
    'El importe y la cuenta tienen divisas distintas. No se ha movido dinero. Elija una cuenta en la misma divisa.',
  'amount-too-large':
    'Este importe es mayor de lo que admite una cuenta. No se ha movido dinero. Use un importe menor.',
  'invalid-amount':
    'Este importe no se puede mover. No se ha movido dinero. Revise el importe e inténtelo de nuevo.',
  'invalid-posting': 'Este movimiento de dinero no está completo. No se ha movido dinero.',
  'hold-not-found': 'No se ha encontrado el dinero reservado para esto. No se ha movido dinero.',
  'hold-closed': 'El dinero reservado para esto ya se usó o se devolvió. No se ha movido dinero.',
  'hold-expired':
    'El plazo para usar el dinero reservado ha terminado. No se ha movido dinero. Vuelva a empezar.',
  'capture-exceeds-hold': 'Es más de lo que se reservó. No se ha movido dinero.',
  'capture-unmatched':
    'El dinero reservado no corresponde a este movimiento. No se ha movido dinero.',
  'ceiling-exceeded':
    'Esta cuenta no puede recibir tanto. No se ha movido dinero. Use un importe menor u otra cuenta.',
  'original-not-found':
    'No se ha encontrado el movimiento que se quería deshacer. No se ha movido dinero. Revise su número e inténtelo de nuevo.',
  'reversal-exceeds-original':
    'Esto ya se deshizo, en parte o del todo, y no se puede deshacer más que el total. No se ha movido dinero.',
  'id-reused':
    'Esta solicitud ya se usó para otra cosa. No se ha movido más dinero. Vuelva a empezar.',
  'id-out-of-window':
    'Esta solicitud es demasiado antigua para ejecutarla. No se ha movido dinero. Vuelva a empezar.',
}
