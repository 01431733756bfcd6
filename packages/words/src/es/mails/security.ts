import type { securityNotices as English } from '../../en/mails/security.ts'
import type { Translation } from '../../translation.ts'
import { notYou } from './not-you.ts'

export const securityNotices: Translation<typeof English> = {
  'api-key-created-title': 'Se ha creado una clave API',
  'api-key-created-body': `Puede actuar en nombre de su cuenta dentro de los permisos que usted le dio. ${notYou}`,
  'api-key-created-action': 'Ver sus claves',
  'recovery-requested-title': 'Alguien ha pedido quitar su autenticador',
  'recovery-requested-body':
    'Alguien que conoce su contraseña ha dicho que ha perdido el autenticador. Si ha sido usted, continúe con el enlace: demuestra su identidad y dos personas de nuestro equipo lo revisan. Si no ha sido usted, cancélelo con el mismo enlace y elija una contraseña nueva.',
  'recovery-requested-action': 'Continuar o cancelar',
  'recovery-proof-failed-title': 'No hemos podido confirmar su identidad',
  'recovery-proof-failed-body':
    'Para quitar su autenticador necesitamos documentos que acrediten su identidad. Puede enviarlos de nuevo con el enlace, o cancelarlo allí.',
  'recovery-proof-failed-action': 'Enviarlos de nuevo o cancelar',
  'recovery-approved-title': 'Se quitará su autenticador',
  'recovery-approved-body':
    'Dos personas de nuestro equipo lo han revisado. Para darle tiempo a oponerse, ocurre solo tras una espera, que el enlace muestra. Si no lo ha pedido usted, cancélelo ahora y elija una contraseña nueva.',
  'recovery-approved-action': 'Ver cuándo o cancelar',
  'recovery-completed-title': 'Se ha quitado su autenticador',
  'recovery-completed-body': `Se ha cerrado la sesión en todos los dispositivos y todas las claves API han dejado de funcionar. Ahora basta su contraseña para iniciar sesión: antes que nada, configure un autenticador nuevo. Durante 24 horas solo puede pagar a personas a las que ya haya pagado antes. ${notYou}`,
  'recovery-completed-action': 'Iniciar sesión',
  'recovery-cancelled-title': 'Su autenticador se mantiene',
  'recovery-cancelled-body':
    'Se ha cancelado la solicitud de quitarlo. No ha cambiado nada. Si no la pidió usted, elija una contraseña nueva.',
  'recovery-refused-title': 'Su autenticador se mantiene',
  'recovery-refused-body':
    'No hemos podido aceptar quitarlo, porque no hemos podido asegurarnos de que sea usted quien lo pidió. No ha cambiado nada. Responda a este correo si necesita ayuda.',
  'api-key-ended-title': 'Se ha revocado una clave API',
  'api-key-ended-body': `Los programas que la usaban han dejado de funcionar. ${notYou}`,
  'api-key-ended-action': 'Ver sus claves',
  'api-keys-ended-title': 'Sus claves API han dejado de funcionar',
  'api-keys-ended-body': `Se han desactivado junto con sus otras sesiones, así que los programas que las usaban han dejado de funcionar. Cree otras donde las necesite. ${notYou}`,
  'api-keys-ended-action': 'Ver sus claves',
  'api-key-expiring-title': 'Una clave API caduca pronto',
  'api-key-expiring-body':
    'Los programas que la usan dejarán de funcionar cuando caduque. Cree a tiempo una clave nueva y póngala en su lugar.',
  'api-key-expiring-action': 'Ver sus claves',
  'api-key-expired-title': 'Una clave API ha caducado',
  'api-key-expired-body':
    'Los programas que la usaban han dejado de funcionar. Cree una clave nueva si todavía la necesita.',
  'api-key-expired-action': 'Ver sus claves',
}
