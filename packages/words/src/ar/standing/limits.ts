import type { limits as English } from '../../en/standing/limits.ts'
import type { Translation } from '../../translation.ts'

export const limits: Translation<typeof English> = {
  'in-per-transfer':
    'هذا يتجاوز حدّك للدفعة الواحدة: {limit}. يمكنك إضافة ما يصل إلى {remaining} بعد. لم تُنقل أي أموال.',
  'in-day':
    'هذا يتجاوز حدّك لهذا اليوم: {limit}. يمكنك إضافة ما يصل إلى {remaining} بعد. لم تُنقل أي أموال.',
  'in-month':
    'هذا يتجاوز حدّك لهذا الشهر: {limit}. يمكنك إضافة ما يصل إلى {remaining} بعد. لم تُنقل أي أموال.',
  'in-lifetime':
    'هذا يتجاوز حدّ حسابك في مستواه الحالي: {limit}. يمكنك إضافة ما يصل إلى {remaining} بعد. لم تُنقل أي أموال.',
  'out-per-transfer':
    'هذا يتجاوز حدّك للتحويل الواحد: {limit}. يمكنك إرسال ما يصل إلى {remaining} بعد. لم تُنقل أي أموال.',
  'out-day':
    'هذا يتجاوز حدّك لهذا اليوم: {limit}. يمكنك إرسال ما يصل إلى {remaining} بعد. لم تُنقل أي أموال.',
  'out-month':
    'هذا يتجاوز حدّك لهذا الشهر: {limit}. يمكنك إرسال ما يصل إلى {remaining} بعد. لم تُنقل أي أموال.',
  'out-lifetime':
    'هذا يتجاوز حدّ حسابك في مستواه الحالي: {limit}. يمكنك إرسال ما يصل إلى {remaining} بعد. لم تُنقل أي أموال.',
}
