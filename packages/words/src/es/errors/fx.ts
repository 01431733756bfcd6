import type { fx as English } from '../../en/errors/fx.ts'
import type { Translation } from '../../translation.ts'

export const fx: Translation<typeof English> = {
  'not-found':
    'No hemos encontrado ese precio. No se ha movido dinero. Pida un precio nuevo e inténtelo de nuevo.',
  'not-a-customer': 'Solo un cliente puede pedir un precio. No se ha movido dinero.',
  'rate-unavailable':
    'En este momento no tenemos tipo de cambio para estas divisas. No se ha movido dinero. Inténtelo de nuevo más tarde.',
  'rate-stale':
    'Nuestro tipo de cambio es demasiado antiguo para usarlo. No se ha movido dinero. Inténtelo de nuevo dentro de un rato.',
  'corridor-unavailable':
    'Todavía no podemos enviar a una cuenta bancaria en esa divisa o ese país. No se ha movido dinero. Elija otra divisa.',
  'currency-mismatch':
    'El importe no está en la divisa que eligió. No se ha movido dinero. Elija el importe de nuevo.',
  'same-currency': 'Elija dos divisas distintas para convertir. No se ha movido dinero.',
  'amount-too-small':
    'Ese importe es demasiado pequeño para enviarlo. No se ha movido dinero. Introduzca un importe mayor.',
  'amount-too-large':
    'Ese importe es demasiado grande para enviarlo. No se ha movido dinero. Introduzca un importe menor.',
  'quote-expired':
    'Este precio ha caducado. No se ha movido dinero. Pida un precio nuevo para continuar.',
  'quote-used':
    'Este precio ya se ha usado. No se ha movido más dinero. Pida un precio nuevo para volver a enviar.',
  'key-reused':
    'Esta clave ya se usó para otro precio. No se ha movido dinero. Use una clave nueva para una solicitud nueva.',
  'in-flight':
    'La misma solicitud todavía se está tramitando. No se ha movido dinero. Vuelva a preguntar dentro de un momento.',
  'source-unavailable': 'La fuente de los tipos de cambio no responde.',
}
