import type { deposits as English } from '../../en/standing/deposits.ts'
import type { Translation } from '../../translation.ts'

export const deposits: Translation<typeof English> = {
  awaiting: 'ننتظر تأكيد الدفعة.',
  settled: 'الأموال في محفظتك.',
  failed: 'فشلت الدفعة. لم تُنقل أي أموال.',
  'failed-card-declined': 'رفض مصرفك البطاقة. لم تُنقل أي أموال؛ جرّب بطاقة أخرى.',
  'failed-insufficient-funds':
    'لا توجد أموال كافية في البطاقة. لم تُنقل أي أموال؛ جرّب بطاقة أخرى أو مبلغًا آخر.',
  'failed-card-expired': 'انتهت صلاحية البطاقة. لم تُنقل أي أموال؛ جرّب بطاقة أخرى.',
  'failed-cancelled': 'ألغيت الدفعة. لم تُنقل أي أموال.',
  'failed-session-expired': 'انتهت مهلة صفحة الدفع. لم تُنقل أي أموال؛ ابدأ من جديد إن أردت.',
  'failed-limit-exceeded':
    'تجاوزت هذه الدفعة مع دفعاتك الأخرى حدّك. لم تُنقل أي أموال؛ اختر مبلغًا أصغر.',
  reversed:
    'استعاد مصرف بطاقتك هذه الدفعة، فخرجت من محفظتك. وإذا كانت قد أُنفقت، فالمحفظة موقوفة حتى تسوية ذلك: اكتب إلينا في قسم «المساعدة».',
  returned: 'لم نتمكن من إضافة هذه الأموال وأعدناها إلى مصدرها.',
  exception:
    'وصلت الأموال، لكنها تحتاج إلى فحص من جانبنا قبل أن نضيفها. إنها في أمان؛ وسنكتب إليك.',
  'line-reference': 'الرقم المرجعي للدفعة',
  'line-holder': 'صاحب الحساب',
  'line-number': 'رقم الحساب',
  'line-bank': 'المصرف',
  'line-currency': 'العملة',
}
