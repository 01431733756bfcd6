import type { mailbox as English } from '../../en/admin/mailbox.ts'
import type { Translation } from '../../translation.ts'

export const mailbox: Translation<typeof English> = {
  title: 'Postfach',
  search: 'Geschrieben an',
  list: 'E-Mails',
  row: '{subject}, an {address}',
  to: 'An',
  subject: 'Betreff',
  received: 'Eingegangen',
  'empty-title': 'Noch keine E-Mails',
  'empty-description': 'Jede E-Mail dieser Demo landet hier, statt verschickt zu werden.',
  mail: 'E-Mail',
  'to-address': 'An <address></address>',
  'from-address': 'Von <address></address>',
  looks: 'Darstellung',
  'look-text': 'Text',
  'look-html': 'Wie sie aussieht',
}
