import type { shellPrices as English } from '../../en/web/shell-prices.ts'
import type { Translation } from '../../translation.ts'

export const shellPrices: Translation<typeof English> = {
  'currency-of': 'العملة: {label}',
  'rate-source-ecb': 'البنك المركزي الأوروبي',
  'rate-source-oxr': 'أوبن إكستشينج ريتس (Open Exchange Rates)',
  'rate-source-peg': 'ربط رسمي بالدولار الأمريكي',
  'rate-source-indicative': 'سعر صرف استرشادي',
  'rate-origin': '{by}، {day}',
  'rate-from': 'سعر الصرف: {by}، {day}',
  'rate-indicative': 'سعر صرف استرشادي',
  'rate-mid-market': 'سعر السوق المتوسط',
  'rate-yours': 'سعر الصرف المطبّق عليك',
  spread: 'حصتنا من سعر الصرف ({percent, number, ::.00###}٪)',
  'spread-note': 'سعر الصرف المطبّق عليك هو سعر السوق المتوسط ناقصًا هذه الحصة.',
  arrives: 'الوصول',
  expected: 'الوصول المتوقع',
  fee: 'رسومنا',
  'fee-variable': 'رسوم متغيرة ({percent, number, ::.00###}٪)',
  'fee-fixed': 'رسوم ثابتة',
  'fee-total': 'إجمالي رسومنا',
  'we-convert': 'المبلغ الذي نبدّله',
  'we-send-on': 'المبلغ الذي نرسله',
}
