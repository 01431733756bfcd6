import type { mailbox as English } from '../../en/admin/mailbox.ts'
import type { Translation } from '../../translation.ts'

export const mailbox: Translation<typeof English> = {
  title: 'صندوق البريد',
  search: 'مكتوب إلى',
  list: 'الرسائل',
  row: '{subject}، إلى {address}',
  to: 'إلى',
  subject: 'الموضوع',
  received: 'وقت الاستلام',
  'empty-title': 'لا رسائل بعد',
  'empty-description': 'كل رسالة في هذا العرض التجريبي تصل إلى هنا بدل أن تُرسل.',
  mail: 'رسالة',
  'to-address': 'إلى <address></address>',
  'from-address': 'من <address></address>',
  looks: 'طريقة العرض',
  'look-text': 'نص',
  'look-html': 'كما تظهر',
}
