import { brand } from '@corridor/kernel/brand'
import type { frame as English } from '../../en/mails/frame.ts'
import type { Translation } from '../../translation.ts'

export const frame: Translation<typeof English> = {
  greeting: 'Hola, {name}:',
  somebody: 'Otro cliente',
  'or-copy': 'O copie esta dirección: <address>{url}</address>',
  'why-customer': `Recibe este mensaje porque tiene una cuenta en ${brand.name}. Nunca le pedimos su contraseña ni un código por correo.`,
  'why-staff': `Recibe este mensaje porque trabaja con la consola de ${brand.name}. Nadie le pide su contraseña ni un código por correo.`,
}
