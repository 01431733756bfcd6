import type { signUp as English } from '../../en/web/sign-up.ts'
import type { Translation } from '../../translation.ts'

export const signUp: Translation<typeof English> = {
  title: 'افتح حسابًا',
  detail: 'يستغرق ذلك دقيقة ولا يكلف شيئًا.',
  'already-here': 'لديك حساب لدينا؟ <enter>سجّل الدخول</enter>',
  email: 'البريد الإلكتروني',
  password: 'كلمة المرور',
  country: 'بلد إقامتك',
  'country-hint': 'تُفتح محفظتك الأولى بعملة هذا البلد. ويمكنك فتح المزيد.',
  'first-name': 'الاسم الأول',
  'first-name-missing': 'اكتب اسمك الأول، أو حدّد أن لديك اسمًا واحدًا فقط.',
  'last-name': 'اسم العائلة',
  'one-name': 'الاسم',
  'name-hint': 'كما هو في جواز سفرك أو بطاقة هويتك.',
  'has-one-name': 'لدي اسم واحد فقط',
  'birth-date': 'تاريخ الميلاد',
  'accept-terms': 'قرأت <terms>الشروط</terms> وأوافق عليها',
  'terms-missing': 'وافق على الشروط للمتابعة.',
  submit: 'افتح حسابي',
  busy: 'جارٍ فتح الحساب…',
  'check-mail': 'تفقّد بريدك الإلكتروني',
  'check-mail-detail':
    'كتبنا إلى <email></email>. افتح الرابط الذي في الرسالة في هذا المتصفح: فهو يؤكد العنوان ويسجّل دخولك. يعمل الرابط مدة 24 ساعة. وفي متصفح آخر نطلب كلمة المرور.',
  'go-to-sign-in': 'انتقل إلى تسجيل الدخول',
  'sent-again':
    'إذا كان العنوان في انتظار التأكيد، فهناك رابط آخر في الطريق. انظر أيضًا في مجلد الرسائل غير المرغوب فيها.',
  'send-again': 'لم يصل شيء؟ أرسله مرة أخرى',
  'sending-again': 'جارٍ الإرسال…',
  'other-address': 'ليس عنوانك؟ ارجع',
}
