import { brand } from '@corridor/kernel/brand'
import type { publicFrame as English } from '../../en/web/public-frame.ts'
import type { Translation } from '../../translation.ts'

export const publicFrame: Translation<typeof English> = {
  account: 'الحساب',
  'sign-in': 'تسجيل الدخول',
  'open-account': 'افتح حسابًا',
  'open-source': `${brand.name} مفتوح المصدر بموجب رخصة Apache-2.0.`,
  footer: 'تذييل الصفحة',
  rates: 'أسعار الصرف',
  terms: 'الشروط',
  language: 'اللغة: {language}',
  'language-chosen': 'مختارة',
}
