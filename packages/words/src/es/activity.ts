import type { activity as English } from '../en/activity.ts'
import type { Translation } from '../translation.ts'

export const activity: Translation<typeof English> = {
  'another-customer': 'Otro cliente',
  conversion: '{from} a {to}',
  deposit: 'Dinero añadido',
  fee: 'Comisión: {title}',
  'former-customer': 'Antiguo cliente',
  recipient: 'Destinatario',
}
