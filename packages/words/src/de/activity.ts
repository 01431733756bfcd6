import type { activity as English } from '../en/activity.ts'
import type { Translation } from '../translation.ts'

export const activity: Translation<typeof English> = {
  'another-customer': 'Eine andere Kundin oder ein anderer Kunde',
  conversion: '{from} in {to}',
  deposit: 'Geld eingezahlt',
  fee: 'Gebühr: {title}',
  'former-customer': 'Ehemalige Kundin oder ehemaliger Kunde',
  recipient: 'Empfänger',
}
