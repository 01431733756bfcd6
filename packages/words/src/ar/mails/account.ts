import { brand } from '@corridor/kernel/brand'
import type { accountNotices as English } from '../../en/mails/account.ts'
import type { Translation } from '../../translation.ts'
import { notYou } from './not-you.ts'

export const accountNotices: Translation<typeof English> = {
  'verify-email-title': 'أكِّد عنوان بريدك الإلكتروني',
  'verify-email-body': `مرحبًا بك في ${brand.name}. أكِّد هذا العنوان لإكمال إعداد حسابك. يعمل الرابط لمدة 24 ساعة.`,
  'verify-email-action': 'تأكيد عنواني',
  'registration-repeated-title': 'لديك حساب بالفعل',
  'registration-repeated-body':
    'حاول شخص ما التسجيل بهذا العنوان. إذا كنت أنت، فسجّل الدخول بدلًا من ذلك. وإذا لم تكن أنت، فلا يلزمك فعل شيء: لم يتغير شيء.',
  'registration-repeated-action': 'تسجيل الدخول',
  'email-verified-title': 'تم تأكيد عنوان بريدك الإلكتروني',
  'email-verified-body': 'بعد ذلك، أكِّد هويتك لتتمكن من إضافة المال وإرساله.',
  'reset-password-title': 'أعد تعيين كلمة مرورك',
  'reset-password-body':
    'استخدم هذا الرابط لاختيار كلمة مرور جديدة. يعمل مرة واحدة، ولمدة 30 دقيقة. إذا لم تطلبه، فلا يلزمك فعل شيء.',
  'reset-password-action': 'اختيار كلمة مرور جديدة',
  'password-changed-title': 'تم تغيير كلمة مرورك',
  'password-changed-body': `تم تسجيل الخروج من جلساتك الأخرى. ${notYou}`,
  'new-sign-in-title': 'تسجيل دخول جديد إلى حسابك',
  'new-sign-in-body': `سجّل شخص ما الدخول من جهاز لم نره من قبل. ${notYou}`,
  'new-sign-in-action': 'عرض أجهزتك',
  'sessions-ended-title': 'تم تسجيل الخروج من أحد أجهزتك',
  'sessions-ended-body': `كنت مسجّل الدخول على أجهزة أكثر مما يُسمح به لحساب واحد، لذلك تم تسجيل الخروج من الجهاز الذي مضت أطول مدة على استخدامه. ${notYou}`,
  'sessions-ended-action': 'عرض أجهزتك',
  'totp-enabled-title': 'تسجيل الدخول بخطوتين مفعَّل',
  'totp-enabled-body': 'من الآن فصاعدًا سنطلب رمزًا من تطبيقك عند تسجيل الدخول.',
  'totp-disabled-title': 'تسجيل الدخول بخطوتين متوقف',
  'totp-disabled-body': `لم نعد نطلب رمزًا عند تسجيل الدخول. ${notYou}`,
  'recovery-code-used-title': 'تم استخدام رمز استرداد',
  'recovery-code-used-body': `سجّل شخص ما الدخول بأحد رموز الاسترداد الخاصة بك. لا يمكن استخدامه مرة أخرى. ${notYou}`,
  'account-locked-title': 'حسابك مقفل لبعض الوقت',
  'account-locked-body':
    'أخفق شخص ما مرات كثيرة في تسجيل الدخول إلى حسابك، وعليه أن ينتظر. الأجهزة التي سجّلت الدخول عليها من قبل لا يشملها ذلك؛ أما الجهاز الجديد فيحتاج إلى رمز تطبيق المصادقة الخاص بك، أو إلى بعض الوقت. يمكنك أيضًا إعادة تعيين كلمة مرورك الآن.',
  'account-locked-action': 'الذهاب إلى تسجيل الدخول',
  'account-suspended-title': 'حسابك متوقف مؤقتًا',
  'account-suspended-body':
    'لا يمكنك تسجيل الدخول أو تحريك المال حاليًا، وقد انتهت مفاتيح API الخاصة بك. أموالك في أمان. ردّ على هذه الرسالة وسنخبرك بما نحتاج إليه.',
  'account-restored-title': 'حسابك يعمل من جديد',
  'account-restored-body':
    'سجّل الدخول كما كنت تفعل من قبل. انتهت مفاتيح API التي كانت لديك: أنشئ مفاتيح جديدة حيث تحتاج إليها.',
  'account-closed-title': 'حسابك مغلق',
  'account-closed-body': `شكرًا لاستخدامك ${brand.name}. نحتفظ بالسجلات التي يطلبها القانون، ولا شيء غيرها. إذا لم تكن تتوقع ذلك، فردّ على هذه الرسالة.`,
  'kyc-approved-title': 'تم التحقق منك',
  'kyc-approved-body': 'لقد أكَّدنا هويتك. يمكنك إضافة المال وتحويله وإرساله.',
  'kyc-approved-action': 'الذهاب إلى حسابك',
  'kyc-raised-title': 'حدودك أعلى الآن',
  'kyc-raised-body': 'لقد أكَّدنا عنوانك أيضًا. يعرض حسابك المبلغ الذي يمكنك تحريكه الآن.',
  'kyc-raised-action': 'عرض حدودك',
  'kyc-refused-title': 'لم نتمكن من التحقق منك',
  'kyc-refused-body': 'افتح حسابك لمعرفة السبب وما يمكنك فعله بعد ذلك.',
  'kyc-refused-action': 'معرفة ما يجب فعله',
  'kyc-more-needed-title': 'نحتاج منك إلى شيء آخر',
  'kyc-more-needed-body': 'لتأكيد هويتك نحتاج إلى المزيد قليلًا. افتح حسابك لمعرفة ما هو.',
  'kyc-more-needed-action': 'معرفة ما نحتاج إليه',
  'support-answered-title': 'أجبنا عن رسالتك',
  'support-answered-body': 'لديك إجابة من فريق الدعم لدينا.',
  'support-answered-action': 'قراءتها',
}
