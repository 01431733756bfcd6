import type { exceptions as English } from '../../en/admin/exceptions.ts'
import type { Translation } from '../../translation.ts'

export const exceptions: Translation<typeof English> = {
  title: 'Excepciones',
  row: '{kind}, {sum}',
  'empty-title': 'Todo el dinero está en su sitio',
  'empty-description':
    'El dinero que no corresponde a ninguna instrucción espera aquí, en la cuenta transitoria, a una persona.',
  what: 'Qué',
  amount: 'Importe',
  'payer-wrote': 'El ordenante escribió',
  about: 'Sobre',
  since: 'Desde',
  due: 'Vence',
  owner: 'Responsable',
  'owned-by': 'Responsable: <name></name>',
  customer: 'Cliente',
  'open-customer': 'Abrir',
  'copy-id': 'id.',
  'audit-trail': 'Pista de auditoría',
  assign: 'Asignármela',
  'take-over': 'Tomar a mi cargo',
  claimed: 'Esta excepción ahora es suya',
  holds: '{name} tiene este caso.',
  colleague: 'Una persona del equipo',
  'kind-unmatched-money': 'Dinero sin asignar',
  'kind-amount-mismatch': 'El importe difiere',
  'kind-wallet-unavailable': 'Monedero no disponible',
  'kind-limit-exceeded': 'Por encima de un límite',
  'kind-late-success': 'Pagado al final',
  'kind-receivable': 'Importe que nos deben',
  'advice-unmatched-money':
    'El ordenante no indicó ninguna referencia nuestra. Averigüe de quién es el dinero o devuélvalo.',
  'advice-amount-mismatch':
    'Lo recibido no coincide con lo anunciado. Resuelva la diferencia con el cliente.',
  'advice-wallet-unavailable':
    'El monedero de destino está congelado o cerrado. Decida adónde va el dinero.',
  'advice-limit-exceeded':
    'El cliente aún no puede recibir tanto. Verifíquelo más a fondo o devuelva el dinero.',
  'advice-late-success': 'Un pago que dábamos por perdido se ejecutó. Recupérelo o contabilícelo.',
  'advice-receivable': 'Se retiró dinero que ya habíamos abonado. Recupérelo del cliente.',
  'begun-credit': 'El abono ha comenzado. Continúa por sí solo; también puede repetirlo.',
  'begun-return':
    'La devolución ha comenzado; el banco aún no ha respondido con claridad. Continúa por sí sola; también puede repetirla.',
  'begun-note': 'El cierre ha comenzado. Continúa por sí solo; también puede repetirlo.',
  credit: 'Abonar al cliente',
  crediting: 'Abonando…',
  'credit-consequence':
    '{money} pasa de la cuenta transitoria al monedero en {currency} de {customer}, a quien se le avisa.',
  'credit-chosen-consequence':
    '{money} pasa de la cuenta transitoria al monedero en {currency} del cliente que ha elegido, a quien se le avisa.',
  credited: 'El dinero está abonado',
  return: 'Devolver',
  returning: 'Devolviendo…',
  'return-consequence':
    '{money} sale de la cuenta transitoria y vuelve a su origen. No se puede deshacer.',
  returned: 'El dinero está en camino de vuelta',
  note: 'Resolver',
  noting: 'Resolviendo…',
  'note-consequence':
    'No se mueve dinero. Diga qué encontró y qué se hizo; con esto se cierra la excepción.',
  noted: 'La excepción está resuelta',
  'find-owner': 'Buscar a quién pertenece',
  'find-owner-hint': 'Nombre, correo, alias, teléfono o id., al menos tres caracteres.',
  'nobody-found': 'Con eso no se encuentra ninguna cuenta abierta.',
  'credit-to': 'Abonar a',
  'choose-customer': 'Elija un cliente',
}
