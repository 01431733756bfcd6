import { brand } from '@corridor/kernel/brand'
import type { staffMails as English } from '../../en/mails/staff.ts'
import type { Translation } from '../../translation.ts'

const how =
  'Elija una contraseña y configure una aplicación de autenticación con este enlace. Funciona una sola vez, durante 72 horas. Nadie más lo tiene y nadie se lo pedirá. Si no esperaba esto, no lo abra y avise a un administrador.'

export const staffMails: Translation<typeof English> = {
  'invitation-title': 'Configure su cuenta para la consola',
  'invitation-created': `Dos administradores le han dado una cuenta para la consola de ${brand.name}. ${how}`,
  'invitation-invited-again': `Su cuenta para la consola de ${brand.name} empieza de nuevo: la contraseña y la aplicación de autenticación se configuran otra vez. ${how}`,
  'invitation-enabled': `Su cuenta para la consola de ${brand.name} vuelve a estar activada y empieza de nuevo. ${how}`,
  'invitation-action': 'Configurar mi cuenta',
}
