import type { reconciliation as English } from '../../en/errors/reconciliation.ts'
import type { Translation } from '../../translation.ts'

export const reconciliation: Translation<typeof English> = {
  'bad-cursor': 'هذه الصفحة من القائمة لم تعد صالحة. لم يتغير شيء. ابدأ من البداية.',
}
