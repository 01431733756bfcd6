import type { problems as English } from '../../en/web/problems.ts'
import type { Translation } from '../../translation.ts'

export const problems: Translation<typeof English> = {
  'not-found-title': 'غير موجود',
  'not-found-detail': 'قد يكون الرابط قديمًا، أو أن ما كان يؤدي إليه ليس من حقك الاطلاع عليه.',
  'page-broken': 'لم تُحمَّل هذه الصفحة.',
  'page-broken-money': 'فتح صفحة لا ينقل أي أموال أبدًا.',
  'page-broken-advice': 'حاول مرة أخرى. إذا كنت قد أرسلت شيئًا للتو، فسجل نشاطك يُظهر ما حدث له.',
}
