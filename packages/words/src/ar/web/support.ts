import { brand } from '@corridor/kernel/brand'
import type { support as English } from '../../en/web/support.ts'
import type { Translation } from '../../translation.ts'

export const support: Translation<typeof English> = {
  title: 'المساعدة',
  'title-thread': 'رسالة',
  description: 'اكتب إلينا ونجيبك هنا. إن كان الأمر عن تحويل فابدأ من صفحته.',
  new: 'رسالة جديدة',
  'new-description': 'نجيب عادةً خلال يوم عمل واحد.',
  messages: 'الرسائل',
  'empty-title': 'لا رسائل بعد',
  'empty-detail': 'اسألنا عن أي شيء يخص حسابك أو أموالك.',
  'new-answer': 'إجابة جديدة:',
  about: '\u2068{title}\u2069، \u2068{sum}\u2069',
  'about-deposit': 'دفعة',
  'about-transfer': 'تحويل',
  'number-deposit': 'رقم الدفعة <number></number>',
  'number-transfer': 'رقم التحويل <number></number>',
  'detach-deposit': 'لا ترفق هذه الدفعة',
  'detach-transfer': 'لا ترفق هذا التحويل',
  'said-by-you': 'أنت، <time></time>',
  'said-by-us': `دعم \u2068${brand.name}\u2069، <time></time>`,
  subject: 'موضوع الرسالة',
  'subject-begun': 'مساعدة في هذا',
  text: 'رسالتك',
  'text-hint': 'لا تكتب أبدًا كلمات مرور أو رموزًا أو أرقام بطاقات. لسنا بحاجة إليها.',
  send: 'إرسال الرسالة',
  sending: 'جارٍ الإرسال…',
  reply: 'ردّك',
  'send-reply': 'إرسال الرد',
  'closed-title': 'هذه المحادثة مغلقة',
  'closed-detail': 'إن بقي شيء فاكتب رسالة جديدة وسنجيبك هناك.',
}
