import type { support as English } from '../../en/errors/support.ts'
import type { Translation } from '../../translation.ts'

export const support: Translation<typeof English> = {
  'not-found': 'لم نعثر على هذا.',
  'thread-closed': 'هذه المحادثة مغلقة. ابدأ محادثة جديدة وسنجيبك فيها.',
  'thread-owned': 'يجيب زميل عن هذا. تولَّه منه أولًا.',
  'thread-changed': 'تغيّرت هذه المحادثة وأنت تنظر إليها. أعد التحميل ثم حاول مجددًا.',
  'not-allowed': 'دورك لا يسمح بهذا.',
  'too-many-threads': 'لديك محادثات كثيرة مفتوحة معنا. أضف إلى إحداها وسنجيبك فيها.',
}
