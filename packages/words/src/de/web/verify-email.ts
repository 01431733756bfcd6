import type { verifyEmail as English } from '../../en/web/verify-email.ts'
import type { Translation } from '../../translation.ts'

export const verifyEmail: Translation<typeof English> = {
  title: 'E-Mail-Adresse bestätigen',
  confirming: 'Ihre Adresse wird bestätigt …',
  confirmed: 'Ihre Adresse ist bestätigt',
  'confirmed-detail':
    'Vielen Dank. Bestätigen Sie als Nächstes Ihre Identität, damit Sie Geld einzahlen und senden können.',
  continue: 'Weiter',
  'sign-in': 'Anmelden',
  'not-yet': 'Ihre Adresse ist noch nicht bestätigt',
  'try-again': 'Noch einmal versuchen',
  'dead-link': 'Dieser Link gilt nicht mehr',
  'dead-link-detail':
    'Er wurde schon verwendet, ist älter als 24 Stunden, oder es wurde ein neuerer gesendet. Wenn Ihre Adresse schon bestätigt ist, ist nichts zu tun.',
  email: 'E-Mail',
  'new-link': 'Neuen Link senden',
  sending: 'Wird gesendet …',
  'new-link-sent':
    'Wenn diese Adresse auf ihre Bestätigung wartet, ist ein neuer Link unterwegs. Sehen Sie auch im Spam-Ordner nach.',
}
