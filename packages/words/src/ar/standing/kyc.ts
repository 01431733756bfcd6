import { brand } from '@corridor/kernel/brand'
import type { kyc as English } from '../../en/standing/kyc.ts'
import type { Translation } from '../../translation.ts'

export const kyc: Translation<typeof English> = {
  none: 'تحقّق من هويتك لإضافة الأموال وإرسالها.',
  draft: 'أكمل التحقق من هويتك لإضافة الأموال وإرسالها.',
  submitted: 'نتحقق من بياناتك. يستغرق ذلك عادةً بضع دقائق.',
  'in-review': 'يراجع أحد زملائنا وثائقك. سنوافيك بالرد خلال يوم.',
  approved: 'تم التحقق من هويتك.',
  refused: 'لم نتمكن من التحقق من هويتك. حاول مجددًا بوثيقة أخرى، أو تواصل مع فريق الدعم.',
  'more-needed': 'نحتاج منك إلى شيء إضافي للتحقق من هويتك.',
  'contact-support': 'لم نتمكن من التحقق من هويتك. يُرجى التواصل مع فريق الدعم؛ وسيساعدك.',
  'label-documents-match': 'الوثائق والبيانات المصرّح بها متطابقة',
  'label-explained-by-customer': 'أوضح العميل الفروق',
  'label-document-not-genuine': 'الوثيقة غير أصلية أو جرى تعديلها',
  'label-person-differs': 'الوثيقة تخص شخصًا آخر',
  'label-under-age': 'دون السن المسموح',
  'label-document-not-accepted': 'نوع وثائق لا نقبله',
  'label-photo-unreadable': 'الصورة ضبابية أو مظلمة أو مقصوصة',
  'label-document-expired': 'انتهت صلاحية الوثيقة',
  'label-side-missing': 'وجه أو صفحة مفقودة',
  'label-name-differs': 'الاسم يختلف عن الاسم المصرّح به',
  'label-address-unreadable': 'العنوان مفقود أو غير مقروء',
  'label-provider-clear': 'وافق عليه مزوّد خدمة الهوية',
  'label-provider-reject': 'رفضه مزوّد خدمة الهوية',
  'reason-documents-match': 'تم التحقق من هويتك. يمكنك إضافة الأموال الآن.',
  'reason-explained-by-customer': 'تم التحقق من هويتك. يمكنك إضافة الأموال الآن.',
  'reason-document-not-genuine':
    'لم نتمكن من التحقق من هويتك بهذه الوثيقة. حاول مجددًا بوثيقة أخرى، أو تواصل مع فريق الدعم.',
  'reason-person-differs':
    'لا تخص الوثيقة صاحب هذا الحساب. حاول مجددًا بوثيقتك، أو تواصل مع فريق الدعم.',
  'reason-under-age': `يجب ألا يقل عمرك عن 18 عامًا لاستخدام ${brand.name}. تواصل مع فريق الدعم إذا كان ذلك خطأً.`,
  'reason-document-not-accepted':
    'لا نقبل هذا النوع من الوثائق. حاول مجددًا بجواز سفر أو بطاقة هوية أو رخصة قيادة.',
  'reason-photo-unreadable':
    'لم نتمكن من قراءة وثيقتك. يُرجى رفع صورة واضحة وجيدة الإضاءة تظهر فيها الزوايا الأربع.',
  'reason-document-expired': 'انتهت صلاحية وثيقتك. يُرجى رفع وثيقة سارية اليوم.',
  'reason-side-missing': 'ينقص أحد وجهي وثيقتك. يُرجى رفع الوجهين.',
  'reason-name-differs':
    'يختلف الاسم في وثيقتك عن الاسم في حسابك. ارفع وثيقة بالاسم المسجل في حسابك، أو اكتب إلينا في قسم «المساعدة».',
  'reason-address-unreadable':
    'يُرجى التحقق من عنوانك، أو رفع وثيقة تبيّنه لا يزيد عمرها على 3 أشهر.',
  'reason-provider-clear': 'تم التحقق من هويتك. يمكنك إضافة الأموال الآن.',
  'reason-provider-reject':
    'لم نتمكن من التحقق من هويتك بهذه الوثيقة. حاول مجددًا بوثيقة أخرى، أو تواصل مع فريق الدعم.',
}
