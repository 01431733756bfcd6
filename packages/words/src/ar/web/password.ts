import type { password as English } from '../../en/web/password.ts'
import type { Translation } from '../../translation.ts'

export const password: Translation<typeof English> = {
  'forgot-title': 'هل نسيت كلمة المرور؟',
  'forgot-detail': 'اكتب البريد الإلكتروني لحسابك. نرسل إليك رابطًا لاختيار كلمة مرور جديدة.',
  email: 'البريد الإلكتروني',
  'send-link': 'أرسل الرابط',
  'send-another': 'أرسل رابطًا آخر',
  sending: 'جارٍ الإرسال…',
  'check-mail': 'تفقّد بريدك الإلكتروني',
  'check-mail-detail':
    'إذا كان <email></email> يخص حسابًا، فهناك رابط في الطريق. يعمل مرة واحدة خلال 30 دقيقة. انظر أيضًا في مجلد الرسائل غير المرغوب فيها.',
  'back-to-sign-in': 'العودة إلى تسجيل الدخول',
  'reset-title': 'اختر كلمة مرور جديدة',
  'reset-detail': 'سيُسجَّل خروجك من كل مكان آخر.',
  'new-password': 'كلمة المرور الجديدة',
  change: 'غيّر كلمة المرور',
  changing: 'جارٍ التغيير…',
  'dead-link': 'لم يعد هذا الرابط يعمل',
  'dead-link-detail':
    'إما أنه استُخدم، أو مضى عليه أكثر من 30 دقيقة، أو أُرسل رابط أحدث منه. كلمة المرور لم تتغيّر.',
  'new-link': 'احصل على رابط جديد',
}
