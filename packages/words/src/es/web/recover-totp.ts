import type { recoverTotp as English } from '../../en/web/recover-totp.ts'
import type { Translation } from '../../translation.ts'

export const recoverTotp: Translation<typeof English> = {
  title: 'Autenticador perdido',
  detail: 'Alguien que conoce su contraseña nos ha pedido quitar su autenticador.',
  'go-to-sign-in': 'Ir al inicio de sesión',
  cancelled: 'Cancelado',
  'cancelled-detail':
    'Su autenticador se queda. Si usted no lo pidió, alguien conoce su contraseña: <reset>elija una nueva</reset>.',
  'state-proof-submitted':
    'Estamos revisando sus documentos. Le escribiremos cuando haya novedades.',
  'state-proven': 'Sabemos que es usted. A continuación lo revisa una persona de nuestro equipo.',
  'state-recommended':
    'Ahora lo revisa una segunda persona. Le escribiremos cuando haya novedades.',
  'taken-off-at':
    'Dos personas de nuestro equipo han dado su conformidad. Momento en que se quitará su autenticador: <time></time>. Hasta entonces puede cancelarlo.',
  'not-you': '¿No ha sido usted o lo ha encontrado?',
  cancel: 'Cancelar y conservar mi autenticador',
  'cancel-title': '¿Conservar su autenticador?',
  'cancel-detail':
    'La solicitud termina de inmediato y todos los enlaces relacionados dejan de funcionar.',
  'cancel-confirm': 'Cancelar la solicitud',
  cancelling: 'Cancelando…',
  'dead-link':
    'Este enlace ya no funciona: la solicitud se canceló, ha terminado o nunca existió. Su autenticador sigue como estaba, salvo que le hayamos escrito que se ha quitado.',
  'tries-left':
    'Sus documentos no han demostrado quién es usted. {tries, plural, one {Puede enviarlos una vez más.} other {Quedan # intentos.}}',
  'first-name': 'Nombre',
  'first-name-missing': 'Escriba su nombre o marque que solo tiene un nombre.',
  'last-name': 'Apellidos',
  'one-name': 'Nombre',
  'has-one-name': 'Solo tengo un nombre',
  'birth-date': 'Fecha de nacimiento',
  'both-sides-needed': 'Se necesitan ambas caras.',
  'file-needed': 'Añada primero el documento.',
  submit: 'Entregar para su revisión',
  busy: 'Entregando…',
}
