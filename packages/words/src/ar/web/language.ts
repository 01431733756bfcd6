import type { language as English } from '../../en/web/language.ts'
import type { Translation } from '../../translation.ts'

export const language: Translation<typeof English> = {
  title: 'اللغة والمنطقة',
  description: 'كل ما تقرؤه هنا، وكذلك الرسائل التي تصلك، مكتوب بهذه اللغة.',
  language: 'اللغة',
  region: 'المنطقة',
  'region-hint': 'تُكتب الأرقام والمبالغ والتواريخ كما تُكتب هناك.',
  'region-placeholder': 'اختر منطقة',
  'region-search': 'ابحث في المناطق',
  'region-none': 'لا توجد منطقة بهذا الاسم.',
  'time-zone': 'المنطقة الزمنية',
  'time-zone-hint': 'المكان الذي تكون فيه عادةً.',
  'time-zone-placeholder': 'اختر منطقة زمنية',
  'time-zone-search': 'ابحث في المناطق الزمنية',
  'time-zone-none': 'لا توجد منطقة زمنية بهذا الاسم.',
  save: 'حفظ',
  busy: 'جارٍ الحفظ…',
}
