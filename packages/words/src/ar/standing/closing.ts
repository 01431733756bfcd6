import type { closing as English } from '../../en/standing/closing.ts'
import type { Translation } from '../../translation.ts'

export const closing: Translation<typeof English> = {
  'money-left':
    'ما زال لدى هذا العميل {wallets}. يبقى الحساب مفتوحًا ولم تُنقل أي أموال. اعمل على إرسالها أو دفعها أولًا.',
  'wallet-partly-held': '{amount} (منها {held} محجوزة)',
}
