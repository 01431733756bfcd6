import type { beneficiaries as English } from '../../en/errors/beneficiaries.ts'
import type { Translation } from '../../translation.ts'

export const beneficiaries: Translation<typeof English> = {
  'not-found': 'No hemos encontrado a ese destinatario. Elija otro o añádalo de nuevo.',
  inactive: 'Este destinatario se eliminó o se sustituyó. Añádalo de nuevo para enviarle dinero.',
  'not-a-customer': 'Solo un cliente puede tener destinatarios.',
  'own-account': 'No puede añadirse a sí mismo. Para mover dinero entre divisas, use «Convertir».',
  'unsupported-currency':
    'Todavía no podemos pagar a cuentas bancarias en esa divisa o ese país. No se ha guardado nada; elija otra divisa.',
  'invalid-details': 'Algunos datos de la cuenta no son válidos. Revise los campos marcados.',
  'needs-correction':
    'Algunos datos de este destinatario ya no son válidos, por ejemplo porque un banco cerró. No se ha movido dinero. Edite el destinatario y vuelva a enviar.',
  'address-needed':
    'El banco de este destinatario necesita ahora su dirección. No se ha movido dinero. Añada lo que falta y vuelva a enviar.',
  'already-saved':
    'Ya ha guardado un destinatario con estos datos. No se ha cambiado nada; elíjalo de su lista.',
  'not-replaceable':
    'A otro cliente se le encuentra aquí por su cuenta, así que no hay nada que editar.',
  'key-reused':
    'Esta clave ya se usó para otro destinatario. Use una clave nueva para una solicitud nueva.',
  'in-flight':
    'La misma solicitud todavía se está tramitando. Vuelva a preguntar dentro de un momento.',
  'too-many-checks':
    'Demasiadas comprobaciones de cuenta dieron otro nombre. No se ha guardado nada. Espere hasta una hora e inténtelo de nuevo.',
  'too-many': 'Ha alcanzado el máximo de destinatarios que guardamos. Elimine uno que no necesite.',
}
