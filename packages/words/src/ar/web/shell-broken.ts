import type { shellBroken as English } from '../../en/web/shell-broken.ts'
import type { Translation } from '../../translation.ts'

export const shellBroken: Translation<typeof English> = {
  'broken-page': 'حدث خلل ما',
  'broken-title': 'تعذّر تحميل هذه الصفحة.',
  'broken-money': 'فتح صفحة لا ينقل أي أموال أبدًا.',
  'broken-advice': 'حاول مرة أخرى. إذا كنت قد أرسلت شيئًا للتو، فسيُظهر نشاطك ما حدث له.',
  'broken-retry': 'حاول مرة أخرى',
  'broken-reference': 'الرقم المرجعي',
}
