import type { activity as English } from '../en/activity.ts'
import type { Translation } from '../translation.ts'

export const activity: Translation<typeof English> = {
  'another-customer': 'عميل آخر',
  conversion: '\u2068{from}\u2069 إلى \u2068{to}\u2069',
  deposit: 'إضافة مال',
  fee: 'رسوم: {title}',
  'former-customer': 'عميل سابق',
  recipient: 'المستلم',
}
