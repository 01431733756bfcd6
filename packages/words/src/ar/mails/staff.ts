import { brand } from '@corridor/kernel/brand'
import type { staffMails as English } from '../../en/mails/staff.ts'
import type { Translation } from '../../translation.ts'

const how =
  'اختر كلمة مرور وأعدّ تطبيق مصادقة عبر هذا الرابط. يعمل مرة واحدة، ولمدة 72 ساعة. لا يملكه أحد غيرك، ولن يطلبه منك أحد. إذا لم تكن تتوقع ذلك، فلا تفتحه وأخبر أحد المسؤولين.'

export const staffMails: Translation<typeof English> = {
  'invitation-title': 'أعدّ حسابك في لوحة الإدارة',
  'invitation-created': `منحك اثنان من المسؤولين حسابًا في لوحة إدارة ${brand.name}. ${how}`,
  'invitation-invited-again': `يبدأ حسابك في لوحة إدارة ${brand.name} من جديد: تُعدّ كلمة المرور وتطبيق المصادقة مرة أخرى. ${how}`,
  'invitation-enabled': `تم تفعيل حسابك في لوحة إدارة ${brand.name} من جديد ويبدأ من البداية. ${how}`,
  'invitation-action': 'إعداد حسابي',
}
