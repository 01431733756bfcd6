import type { password as English } from '../../en/web/password.ts'
import type { Translation } from '../../translation.ts'

export const password: Translation<typeof English> = {
  'forgot-title': '¿Ha olvidado su contraseña?',
  'forgot-detail':
    'Escriba el correo electrónico de su cuenta. Le enviamos un enlace para elegir una contraseña nueva.',
  email: 'Correo electrónico',
  'send-link': 'Enviar el enlace',
  'send-another': 'Enviar otro enlace',
  sending: 'Enviando…',
  'check-mail': 'Revise su correo',
  'check-mail-detail':
    'Si <email></email> pertenece a una cuenta, hay un enlace en camino. Sirve una sola vez, durante 30 minutos. Mire también en la carpeta de correo no deseado.',
  'back-to-sign-in': 'Volver al inicio de sesión',
  'reset-title': 'Elija una contraseña nueva',
  'reset-detail': 'Se cerrará su sesión en todos los demás lugares.',
  'new-password': 'Contraseña nueva',
  change: 'Cambiar mi contraseña',
  changing: 'Cambiando…',
  'dead-link': 'Este enlace ya no funciona',
  'dead-link-detail':
    'Ya se ha usado, tiene más de 30 minutos o se ha enviado uno más reciente. Su contraseña no ha cambiado.',
  'new-link': 'Obtener un enlace nuevo',
}
