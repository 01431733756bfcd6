import type { simulator as English } from '../../en/admin/simulator.ts'
import type { Translation } from '../../translation.ts'

export const simulator: Translation<typeof English> = {
  title: 'المحاكي',
  'play-money':
    'هذه تحرّك أموالًا وهمية عبر أنظمة الدفع التجريبية لهذا العرض. لا شيء منها في التثبيت الحقيقي.',
  'deposit-title': 'يصل مال عبر البنك',
  'deposit-description': 'المرجع موجود في صفحة إضافة المال لدى العميل.',
  reference: 'المرجع',
  'reference-hint': 'مثل COR-7F3K9Q',
  amount: 'المبلغ',
  reporting: 'جارٍ الإبلاغ…',
  report: 'إبلاغ',
  'deposit-reported': 'أبلغ البنك عن المال، وسيظهر بعد لحظات',
  'payout-title': 'كيف تنتهي الدفعة الصادرة',
  'payout-description': 'اختر دفعة صادرة جارية أو الصق معرّفها من مسار تحويل.',
  'payout-id': 'معرّف الدفعة الصادرة',
  'payout-id-wrong': 'هذا ليس معرّف دفعة صادرة.',
  outcome: 'النتيجة',
  'outcome-completed': 'تصل',
  'outcome-failed': 'يرفضها نظام الدفع',
  'outcome-bounced': 'يعيدها البنك',
  'payout-reported': 'أبلغ نظام الدفع بذلك، وسيظهر بعد لحظات',
  latest: 'أحدث الدفعات الصادرة',
  'latest-empty': 'لم تُرسل أي دفعة إلى نظام الدفع بعد. وما إن تُرسل واحدة حتى يمكن اختيارها هنا.',
}
