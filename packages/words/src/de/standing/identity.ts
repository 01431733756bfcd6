import type { identity as English } from '../../en/standing/identity.ts'
import type { Translation } from '../../translation.ts'

export const identity: Translation<typeof English> = {
  'former-colleague': 'Nicht mehr im Team',
  registered:
    'Sehen Sie in Ihre E-Mails, um die Adresse zu bestätigen. Das Wallet ist bereit, wenn Sie sich anmelden.',
  'unknown-customer': 'Unbekanntes Kundenkonto',
}
