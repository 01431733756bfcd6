import { brand } from '@corridor/kernel/brand'
import type { door as English } from '../../en/errors/door.ts'
import type { Translation } from '../../translation.ts'

export const door: Translation<typeof English> = {
  'signed-out':
    'Ha cerrado la sesión. Inicie sesión de nuevo para continuar; no se ha cambiado nada.',
  forbidden: 'Su función no lo permite. Pídalo a un administrador si lo necesita.',
  'not-found': 'No hay nada en esta dirección.',
  'too-many-requests':
    'Han sido demasiadas solicitudes a la vez. No se ha cambiado nada. Espere un minuto e inténtelo de nuevo.',
  'invalid-input':
    'Parte de lo enviado no es correcto. No se ha cambiado nada. Revise los campos e inténtelo de nuevo.',
  'too-large':
    'Es demasiado grande. No se ha guardado nada. Use un archivo más pequeño o un texto más corto.',
  'too-many-streams':
    'Las actualizaciones en directo están abiertas en demasiados sitios a la vez. No se ha cambiado nada. Cierre algunas ventanas de esta aplicación y vuelva a cargar esta.',
  'header-repeated':
    'Una cabecera que solo puede venir una vez ha venido más de una, y no está claro cuál vale. No se ha hecho nada. Envíela una sola vez.',
  'cursor-invalid':
    'Esta posición de la lista está dañada o pertenece a otra lista. No se ha leído nada. Pida de nuevo la primera página.',
  'method-not-allowed': 'Esta dirección no admite ese tipo de solicitud.',
  'service-not-offered': 'Esto no se ofrece aquí. No se ha cambiado nada ni se ha movido dinero.',
  'bad-request': 'No se puede leer esta dirección.',
  'cross-origin': 'Esta solicitud no procede de nuestras propias páginas.',
  internal:
    'Algo ha fallado por nuestra parte. Si estaba moviendo dinero, consulte su actividad antes de volver a intentarlo: allí se ve lo que ha ocurrido. Nunca se cobra nada dos veces.',
  unreachable: `No hemos podido conectar con ${brand.name}. Compruebe su conexión. Si estaba moviendo dinero, mire su actividad antes de volver a intentarlo: ahí verá lo que ha ocurrido. Nunca se cobra nada dos veces.`,
}
