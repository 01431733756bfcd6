import { brand } from '@corridor/kernel/brand'
import type { frame as English } from '../../en/mails/frame.ts'
import type { Translation } from '../../translation.ts'

export const frame: Translation<typeof English> = {
  greeting: 'مرحبًا {name}،',
  somebody: 'عميل آخر',
  'or-copy': 'أو انسخ هذا العنوان: <address>{url}</address>',
  'why-customer': `تصلك هذه الرسالة لأن لديك حسابًا في ${brand.name}. نحن لا نطلب أبدًا كلمة مرورك أو رمزًا عبر البريد.`,
  'why-staff': `تصلك هذه الرسالة لأنك تعمل على لوحة إدارة ${brand.name}. لا أحد يطلب كلمة مرورك أو رمزًا عبر البريد.`,
}
