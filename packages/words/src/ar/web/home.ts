import type { home as English } from '../../en/web/home.ts'
import type { Translation } from '../../translation.ts'

export const home: Translation<typeof English> = {
  title: 'الرئيسية',
  total: 'إجمالي أموالك',
  'total-unknown': 'غير معروف حاليًا',
  'total-currency': 'عملة الإجمالي',
  'total-rate-missing': 'لا يتوفر سعر صرف لإحدى عملاتك. أما أرصدتك أدناه فهي دقيقة.',
  'total-held-included': 'المبالغ المحجوزة مشمولة.',
  'total-basis': 'بأسعار السوق المتوسطة بتاريخ {day}، والمبالغ المحجوزة مشمولة.',
  wallets: 'المحافظ',
  'open-wallet': 'فتح محفظة',
  available: 'متاح',
  'available-held': 'متاح، <held></held> محجوز',
  'quick-actions': 'إجراءات سريعة',
  'add-money': 'إضافة أموال',
  send: 'إرسال',
  convert: 'تبديل العملة',
  latest: 'أحدث النشاط',
  'see-all': 'عرض الكل',
  'no-activity': 'لا يوجد نشاط بعد',
  'no-activity-funded': 'يظهر هنا ما تضيفه وترسله وتبدّله.',
  'no-activity-unverified': 'بعد التحقق من هويتك يمكنك إضافة أموال، وسيظهر هنا ما تفعله بها.',
}
