import type { verifyEmail as English } from '../../en/web/verify-email.ts'
import type { Translation } from '../../translation.ts'

export const verifyEmail: Translation<typeof English> = {
  title: 'أكّد بريدك الإلكتروني',
  confirming: 'جارٍ تأكيد عنوانك…',
  confirmed: 'تم تأكيد عنوانك',
  'confirmed-detail': 'شكرًا لك. الخطوة التالية أن تثبت هويتك حتى تتمكن من إضافة الأموال وإرسالها.',
  continue: 'متابعة',
  'sign-in': 'تسجيل الدخول',
  'not-yet': 'لم يُؤكَّد عنوانك بعد',
  'try-again': 'حاول مرة أخرى',
  'dead-link': 'لم يعد هذا الرابط يعمل',
  'dead-link-detail':
    'إما أنه استُخدم، أو مضى عليه أكثر من 24 ساعة، أو أُرسل رابط أحدث منه. إذا كان عنوانك مؤكدًا من قبل، فليس عليك فعل شيء.',
  email: 'البريد الإلكتروني',
  'new-link': 'أرسل رابطًا جديدًا',
  sending: 'جارٍ الإرسال…',
  'new-link-sent':
    'إذا كان هذا العنوان في انتظار التأكيد، فهناك رابط آخر في الطريق. انظر أيضًا في مجلد الرسائل غير المرغوب فيها.',
}
