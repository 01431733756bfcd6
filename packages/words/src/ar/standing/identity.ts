import type { identity as English } from '../../en/standing/identity.ts'
import type { Translation } from '../../translation.ts'

export const identity: Translation<typeof English> = {
  'former-colleague': 'زميل سابق',
  registered: 'راجع بريدك الإلكتروني لتأكيد العنوان. ستكون المحفظة جاهزة عندما تسجّل الدخول.',
  'unknown-customer': 'عميل غير معروف',
}
