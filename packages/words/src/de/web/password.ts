import type { password as English } from '../../en/web/password.ts'
import type { Translation } from '../../translation.ts'

export const password: Translation<typeof English> = {
  'forgot-title': 'Passwort vergessen?',
  'forgot-detail':
    'Geben Sie die E-Mail-Adresse Ihres Kontos ein. Wir senden Ihnen einen Link, mit dem Sie ein neues Passwort wählen.',
  email: 'E-Mail',
  'send-link': 'Link senden',
  'send-another': 'Neuen Link senden',
  sending: 'Wird gesendet …',
  'check-mail': 'Sehen Sie in Ihre E-Mails',
  'check-mail-detail':
    'Wenn <email></email> zu einem Konto gehört, ist ein Link unterwegs. Er gilt einmal, 30 Minuten lang. Sehen Sie auch im Spam-Ordner nach.',
  'back-to-sign-in': 'Zurück zur Anmeldung',
  'reset-title': 'Neues Passwort wählen',
  'reset-detail': 'Auf allen anderen Geräten werden Sie abgemeldet.',
  'new-password': 'Neues Passwort',
  change: 'Passwort ändern',
  changing: 'Wird geändert …',
  'dead-link': 'Dieser Link gilt nicht mehr',
  'dead-link-detail':
    'Er wurde schon verwendet, ist älter als 30 Minuten, oder es wurde ein neuerer gesendet. Ihr Passwort ist unverändert.',
  'new-link': 'Neuen Link anfordern',
}
