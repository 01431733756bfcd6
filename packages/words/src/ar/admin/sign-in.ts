import type { signIn as English } from '../../en/admin/sign-in.ts'
import type { Translation } from '../../translation.ts'

export const signIn: Translation<typeof English> = {
  title: 'تسجيل الدخول',
  description: 'للموظفين. تحتاج إلى تطبيق المصادقة.',
  email: 'البريد الإلكتروني',
  password: 'كلمة المرور',
  code: 'الرمز من تطبيق المصادقة',
  'code-hint': 'ستة أرقام؛ رمز جديد كل 30 ثانية.',
  'recovery-code': 'رمز الاسترداد',
  'recovery-hint': 'كل رمز استرداد صالح مرة واحدة.',
  submit: 'تسجيل الدخول',
  busy: 'جارٍ تسجيل الدخول…',
  'use-app': 'استخدم تطبيق المصادقة',
  'use-recovery': 'استخدم رمز استرداد',
  'end-signed-out': 'لقد سجّلت الخروج.',
  'end-ended': 'انتهت جلستك. سجّل الدخول لتتابع من حيث كنت.',
  unreachable: 'تعذّر تسجيل دخولك. تحقّق من اتصالك ثم حاول مرة أخرى.',
}
