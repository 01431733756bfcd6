import type { closing as English } from '../../en/standing/closing.ts'
import type { Translation } from '../../translation.ts'

export const closing: Translation<typeof English> = {
  'money-left':
    'Dieses Kundenkonto hat noch {wallets}. Das Konto bleibt offen, und es wurde kein Geld bewegt. Lassen Sie das Geld zuerst senden oder auszahlen.',
  'wallet-partly-held': '{amount} (davon {held} zurückgelegt)',
}
