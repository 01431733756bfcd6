import type { verifyEmail as English } from '../../en/web/verify-email.ts'
import type { Translation } from '../../translation.ts'

export const verifyEmail: Translation<typeof English> = {
  title: 'Confirme su correo electrónico',
  confirming: 'Confirmando su dirección…',
  confirmed: 'Su dirección está confirmada',
  'confirmed-detail': 'Gracias. Ahora confirme quién es, para que pueda añadir y enviar dinero.',
  continue: 'Continuar',
  'sign-in': 'Iniciar sesión',
  'not-yet': 'Su dirección aún no está confirmada',
  'try-again': 'Intentar de nuevo',
  'dead-link': 'Este enlace ya no funciona',
  'dead-link-detail':
    'Ya se ha usado, tiene más de 24 horas o se ha enviado uno más reciente. Si su dirección ya está confirmada, no tiene que hacer nada.',
  email: 'Correo electrónico',
  'new-link': 'Enviar un enlace nuevo',
  sending: 'Enviando…',
  'new-link-sent':
    'Si esta dirección está pendiente de confirmar, otro enlace va en camino. Mire también en la carpeta de correo no deseado.',
}
