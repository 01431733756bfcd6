import type { audit as English } from '../../en/errors/audit.ts'
import type { Translation } from '../../translation.ts'

export const audit: Translation<typeof English> = {
  'not-allowed': 'دورك لا يسمح بذلك.',
  'bad-cursor': 'هذه الصفحة من القائمة لم تعد صالحة. ابدأ من البداية.',
}
