import type { identity as English } from '../../en/standing/identity.ts'
import type { Translation } from '../../translation.ts'

export const identity: Translation<typeof English> = {
  'former-colleague': 'Antiguo compañero',
  registered:
    'Mire su correo electrónico para confirmar la dirección. El monedero estará listo cuando inicie sesión.',
  'unknown-customer': 'Cliente desconocido',
}
