import type { closing as English } from '../../en/standing/closing.ts'
import type { Translation } from '../../translation.ts'

export const closing: Translation<typeof English> = {
  'money-left':
    'Este cliente todavía tiene {wallets}. La cuenta sigue abierta y no se ha movido dinero. Haga que se envíe o se pague primero.',
  'wallet-partly-held': '{amount} ({held} retenidos)',
}
