import { brand } from '@corridor/kernel/brand'
import type { landing as English } from '../../en/web/landing.ts'
import type { Translation } from '../../translation.ts'

export const landing: Translation<typeof English> = {
  title: `${brand.name}: أموال عبر الحدود، وكل الرسوم ظاهرة`,
  'site-description':
    'احتفظ بالأموال بعملات كثيرة وأرسلها وحوّل بينها، بمتوسط سعر السوق ومع إظهار كل الرسوم.',
  'app-description': 'احتفظ بالأموال بعملات كثيرة وأرسلها وحوّل بينها.',
  'app-send': 'إرسال الأموال',
  'app-activity': 'النشاط',
  headline: 'أموال عبر الحدود، بالسعر الحقيقي',
  'headline-detail':
    'احتفظ بالأموال وحوّلها وأرسلها {count, plural, zero {بعملات كثيرة} one {بعملة واحدة} two {بعملتين} few {بـ # عملات} many {بـ # عملة} other {بـ # عملة}}. تحصل على متوسط سعر السوق وترى رسومنا قبل أن تؤكد.',
  'open-account': 'افتح حسابًا',
  'sign-in': 'تسجيل الدخول',
  reasons: 'ما يمكنك الاعتماد عليه',
  'reason-rate': 'متوسط سعر السوق',
  'reason-rate-detail':
    'السعر الذي تتعامل به البنوك فيما بينها، مع مصدره وتاريخه في كل عرض سعر. بلا أي هامش.',
  'reason-fee': 'رسوم واحدة ظاهرة',
  'reason-fee-detail': 'نسبة وجزء ثابت، تراهما قبل أن تؤكد. وإذا عادت الدفعة عادت الرسوم معها.',
  'reason-quote': 'سعر ثابت',
  'reason-quote-detail': 'يُثبَّت عرض السعر لمدة 30 دقيقة. ما تؤكده هو ما يحدث، حتى آخر سنت.',
  'reason-wallets': 'محفظة لكل عملة',
  'reason-wallets-detail':
    'افتح المحافظ حسب حاجتك، وأضف الأموال بتحويل مصرفي أو ببطاقة، وحوّل بين العملات.',
  'reason-tracker': 'كل خطوة بتاريخها',
  'reason-tracker-detail': 'لكل حوالة متابعة: أُنشئت، خُصمت، أُرسلت، سُلّمت. تتقدم وأنت تنظر إليها.',
  'reason-ways': 'إلى البنوك وإلى الأشخاص',
  'reason-ways-detail':
    'ادفع إلى حساب مصرفي في الخارج، أو في ثوانٍ إلى اسم مستخدم أو بريد إلكتروني أو رقم هاتف.',
  steps: 'كيف تعمل الخدمة',
  'step-account': 'افتح حسابًا',
  'step-account-detail': 'بريدك الإلكتروني واسمك. يستغرق ذلك دقيقة.',
  'step-identity': 'أثبت هويتك',
  'step-identity-detail': 'صورة جواز سفرك أو بطاقة هويتك أو رخصة قيادتك.',
  'step-money': 'أضف الأموال',
  'step-money-detail': 'بتحويل مصرفي يحمل رقمك المرجعي، أو ببطاقة.',
  'step-send': 'أرسلها',
  'step-send-detail': 'اطّلع على التكلفة، وأكّد، وتابع وصولها.',
  calculator: 'الحاسبة',
  'you-send': 'ترسل',
  'you-send-currency': 'العملة التي ترسلها',
  'they-get': 'يحصل المستفيد على',
  'they-get-currency': 'العملة التي يحصل عليها المستفيد',
  'try-again': 'حاول مرة أخرى',
  'our-fee': 'رسومنا',
  'fee-parts': '{percent, number, ::.00###}٪ وجزء ثابت',
  converted: 'المبلغ المحوّل',
  'to-bank': 'إلى حساب مصرفي',
  'to-customer': `إلى عميل آخر لدى ${brand.name}`,
  'write-amount': 'اكتب مبلغًا لترى الرسوم والسعر والمدة.',
}
