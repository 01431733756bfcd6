import type { signIn as English } from '../../en/admin/sign-in.ts'
import type { Translation } from '../../translation.ts'

export const signIn: Translation<typeof English> = {
  title: 'Anmelden',
  description: 'Für das Personal. Sie brauchen Ihre Authenticator-App.',
  email: 'E-Mail-Adresse',
  password: 'Passwort',
  code: 'Code aus Ihrer Authenticator-App',
  'code-hint': 'Sechs Ziffern; alle 30 Sekunden ein neuer.',
  'recovery-code': 'Wiederherstellungscode',
  'recovery-hint': 'Jeder Wiederherstellungscode gilt einmal.',
  submit: 'Anmelden',
  busy: 'Anmeldung läuft …',
  'use-app': 'Authenticator-App verwenden',
  'use-recovery': 'Wiederherstellungscode verwenden',
  'end-signed-out': 'Sie sind abgemeldet.',
  'end-ended':
    'Ihre Sitzung ist beendet. Melden Sie sich an, um dort weiterzumachen, wo Sie waren.',
  unreachable:
    'Wir konnten Sie nicht anmelden. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
}
