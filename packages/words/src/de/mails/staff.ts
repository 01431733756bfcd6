import { brand } from '@corridor/kernel/brand'
import type { staffMails as English } from '../../en/mails/staff.ts'
import type { Translation } from '../../translation.ts'

const how =
  'Wählen Sie mit diesem Link ein Passwort und richten Sie eine Authenticator-App ein. Er funktioniert einmal und gilt 72 Stunden lang. Niemand sonst hat ihn, und niemand wird Sie danach fragen. Wenn Sie das nicht erwartet haben, öffnen Sie ihn nicht und sagen Sie es einem Administrator.'

export const staffMails: Translation<typeof English> = {
  'invitation-title': 'Richten Sie Ihr Konto für die Konsole ein',
  'invitation-created': `Zwei Administratoren haben Ihnen ein Konto für die Konsole von ${brand.name} gegeben. ${how}`,
  'invitation-invited-again': `Ihr Konto für die Konsole von ${brand.name} beginnt neu: Passwort und Authenticator-App werden noch einmal eingerichtet. ${how}`,
  'invitation-enabled': `Ihr Konto für die Konsole von ${brand.name} ist wieder aktiviert und beginnt neu. ${how}`,
  'invitation-action': 'Mein Konto einrichten',
}
