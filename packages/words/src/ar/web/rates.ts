import type { rates as English } from '../../en/web/rates.ts'
import type { Translation } from '../../translation.ts'

export const rates: Translation<typeof English> = {
  title: 'أسعار الصرف',
  'page-description': 'متوسط أسعار السوق مع مصدرها وتاريخها، وتكلفة الإرسال بها.',
  detail: 'متوسط سعر السوق: السعر الذي يقع بين سعري الشراء والبيع لدى البنوك. لا نضيف إليه شيئًا.',
  from: 'من',
  to: 'إلى',
  swap: 'بدّل بين العملتين',
  'same-currency': 'اختر عملتين مختلفتين',
  'same-currency-detail': '1 {currency} يساوي 1 {currency}.',
  'loading-rate': 'جارٍ الاطلاع على السعر',
  'loading-history': 'جارٍ جلب السجل',
  indicative: 'استرشادي',
  'indicative-detail': 'لا يوجد مصدر منشور لهذا الزوج. السعر محدد يدويًا، وهو كما في {day}.',
  'demo-day': 'يستخدم هذا العرض التجريبي الأسعار المنشورة بتاريخ {day}.',
  period: 'الفترة',
  'period-30': '30 يومًا',
  'period-365': 'سنة واحدة',
  cost: 'كم تبلغ التكلفة',
  'you-send': 'ترسل',
  'recipient-gets': 'يحصل المستفيد على',
  'send-money': 'أرسل الأموال',
  'open-account': 'افتح حسابًا',
}
