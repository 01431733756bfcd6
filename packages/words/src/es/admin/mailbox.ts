import type { mailbox as English } from '../../en/admin/mailbox.ts'
import type { Translation } from '../../translation.ts'

export const mailbox: Translation<typeof English> = {
  title: 'Buzón',
  search: 'Escrito a',
  list: 'Correos',
  row: '{subject}, para {address}',
  to: 'Para',
  subject: 'Asunto',
  received: 'Recibido',
  'empty-title': 'Aún no hay correos',
  'empty-description': 'Todo correo de esta demostración llega aquí en lugar de enviarse.',
  mail: 'Correo',
  'to-address': 'Para <address></address>',
  'from-address': 'De <address></address>',
  looks: 'Cómo mostrarlo',
  'look-text': 'Texto',
  'look-html': 'Tal como se ve',
}
