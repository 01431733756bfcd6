import type { ratesAndDates as English } from '../en/rates-and-dates.ts'
import type { Translation } from '../translation.ts'

export const ratesAndDates: Translation<typeof English> = {
  'arrives-now': 'يصل خلال ثوانٍ',
  'arrives-minutes':
    'يصل خلال {minutes, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}',
  'arrives-hours':
    'يصل خلال {hours, plural, =1 {ساعة} zero {# ساعة} one {ساعة} two {ساعتين} few {# ساعات} many {# ساعة} other {# ساعة}}',
  'arrives-by': 'يصل في موعد أقصاه {day}',
  'arrives-expected': 'من المتوقع في موعد أقصاه {day}؛ وقد تضيف عطلة مصرفية محلية يومًا',
  'when-now': 'خلال ثوانٍ',
  'when-minutes':
    'خلال {minutes, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}',
  'when-hours':
    'خلال {hours, plural, =1 {ساعة} zero {# ساعة} one {ساعة} two {ساعتين} few {# ساعات} many {# ساعة} other {# ساعة}}',
  'when-by': 'في موعد أقصاه {day}',
  'when-expected': 'في موعد أقصاه {day}؛ وقد تضيف عطلة مصرفية محلية يومًا',
  'below-minimum': 'أقل مبلغ يمكن إرساله بهذه الطريقة هو {limit}.',
  'above-maximum': 'أكبر مبلغ يمكن إرساله دفعة واحدة بهذه الطريقة هو {limit}.',
  'rate-indicative': 'هذا سعر صرف استرشادي بتاريخ {day}، وليس سعرًا منشورًا.',
  'rate-dated': 'يستخدم هذا العرض التجريبي أسعار الصرف المنشورة بتاريخ {day}.',
  'rate-pegged': 'لإحدى هاتين العملتين سعر صرف ثابت مقابل الدولار الأمريكي، ونحن نتبعه.',
}
