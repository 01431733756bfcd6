import type { notifications as English } from '../../en/web/notifications.ts'
import type { Translation } from '../../translation.ts'

export const notifications: Translation<typeof English> = {
  title: 'الإشعارات',
  'mark-all': 'تحديد الكل كمقروء',
  marking: 'جارٍ التحديد…',
  'mark-one': 'تحديد كمقروء',
  new: 'جديد:',
  'empty-title': 'لا إشعارات بعد',
  'empty-detail': 'حين تصل أموال أو يتقدّم تحويل أو يتغيّر حسابك، نخبرك هنا.',
}
