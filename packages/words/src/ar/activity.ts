import type { activity as English } from '../en/activity.ts'
import type { Translation } from '../translation.ts'

export const activity: Translation<typeof English> = {
  'another-customer': 'عميل آخر',
  conversion: '{from} إلى {to}',
  deposit: 'إضافة مال',
  'former-customer': 'عميل سابق',
  recipient: 'المستلم',
}
