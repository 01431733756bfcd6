import type { securityNotices as English } from '../../en/mails/security.ts'
import type { Translation } from '../../translation.ts'
import { notYou } from './not-you.ts'

export const securityNotices: Translation<typeof English> = {
  'api-key-created-title': 'تم إنشاء مفتاح API جديد',
  'api-key-created-body': `يمكنه التصرف باسم حسابك ضمن الصلاحيات التي منحته إياها. ${notYou}`,
  'api-key-created-action': 'عرض مفاتيحك',
  'recovery-requested-title': 'طلب شخص ما إزالة تطبيق المصادقة من حسابك',
  'recovery-requested-body':
    'قال شخص يعرف كلمة مرورك إن تطبيق المصادقة مفقود. إذا كنت أنت، فتابع عبر الرابط: تُثبت هويتك، ثم يراجع الطلب اثنان من فريقنا. وإذا لم تكن أنت، فألغِ الطلب عبر الرابط نفسه واختر كلمة مرور جديدة.',
  'recovery-requested-action': 'المتابعة أو الإلغاء',
  'recovery-proof-failed-title': 'لم نتمكن من تأكيد هويتك',
  'recovery-proof-failed-body':
    'لإزالة تطبيق المصادقة من حسابك نحتاج إلى وثائق تُثبت هويتك. يمكنك إرسالها مرة أخرى عبر الرابط، أو إلغاء الطلب هناك.',
  'recovery-proof-failed-action': 'إرسالها مرة أخرى أو الإلغاء',
  'recovery-approved-title': 'ستتم إزالة تطبيق المصادقة من حسابك',
  'recovery-approved-body':
    'راجع الطلب اثنان من فريقنا. ولكي يتاح لك وقت للاعتراض، لن يحدث ذلك إلا بعد مدة انتظار يعرضها الرابط. إذا لم تطلب ذلك، فألغه الآن واختر كلمة مرور جديدة.',
  'recovery-approved-action': 'معرفة الموعد أو الإلغاء',
  'recovery-completed-title': 'تمت إزالة تطبيق المصادقة من حسابك',
  'recovery-completed-body': `تم تسجيل الخروج من كل الأجهزة وانتهت كل مفاتيح API. تكفي كلمة مرورك الآن لتسجيل الدخول: أعدّ تطبيق مصادقة جديدًا قبل أي شيء آخر. لمدة 24 ساعة لا يمكنك أن تدفع إلا لأشخاص دفعت لهم من قبل. ${notYou}`,
  'recovery-completed-action': 'تسجيل الدخول',
  'recovery-cancelled-title': 'يبقى تطبيق المصادقة في حسابك',
  'recovery-cancelled-body':
    'تم إلغاء طلب إزالته. لم يتغير شيء. إذا لم تطلب ذلك، فاختر كلمة مرور جديدة.',
  'recovery-refused-title': 'يبقى تطبيق المصادقة في حسابك',
  'recovery-refused-body':
    'لم نتمكن من الموافقة على إزالته، لأننا لم نتمكن من التأكد من أنك أنت من طلب ذلك. لم يتغير شيء. ردّ على هذه الرسالة إذا كنت بحاجة إلى مساعدة.',
  'api-key-ended-title': 'تم إبطال مفتاح API',
  'api-key-ended-body': `توقفت عن العمل البرامج التي كانت تستخدمه. ${notYou}`,
  'api-key-ended-action': 'عرض مفاتيحك',
  'api-keys-ended-title': 'انتهت مفاتيح API الخاصة بك',
  'api-keys-ended-body': `انتهت مع عمليات تسجيل دخولك الأخرى، لذلك توقفت عن العمل البرامج التي كانت تستخدمها. أنشئ مفاتيح جديدة حيث تحتاج إليها. ${notYou}`,
  'api-keys-ended-action': 'عرض مفاتيحك',
  'api-key-expiring-title': 'ينتهي مفتاح API قريبًا',
  'api-key-expiring-body':
    'تتوقف البرامج التي تستخدمه عن العمل عند انتهائه. أنشئ مفتاحًا جديدًا في الوقت المناسب وضعه مكانه.',
  'api-key-expiring-action': 'عرض مفاتيحك',
  'api-key-expired-title': 'انتهت صلاحية مفتاح API',
  'api-key-expired-body':
    'توقفت عن العمل البرامج التي كانت تستخدمه. أنشئ مفتاحًا جديدًا إذا كنت لا تزال بحاجة إليه.',
  'api-key-expired-action': 'عرض مفاتيحك',
}
