import { brand } from '@corridor/kernel/brand'
import type { support as English } from '../../en/web/support.ts'
import type { Translation } from '../../translation.ts'

export const support: Translation<typeof English> = {
  title: 'Hilfe',
  'title-thread': 'Nachricht',
  description:
    'Schreiben Sie uns, wir antworten hier. Zu einer Überweisung beginnen Sie auf deren Seite.',
  new: 'Neue Nachricht',
  'new-description': 'Wir antworten meist innerhalb eines Werktags.',
  messages: 'Nachrichten',
  'empty-title': 'Noch keine Nachrichten',
  'empty-detail': 'Fragen Sie uns alles zu Ihrem Konto oder Ihrem Geld.',
  'new-answer': 'Neue Antwort:',
  about: '{title}, {sum}',
  'about-deposit': 'Zahlung',
  'about-transfer': 'Überweisung',
  'number-deposit': 'Zahlungsnummer <number></number>',
  'number-transfer': 'Überweisungsnummer <number></number>',
  'detach-deposit': 'Diese Zahlung nicht anhängen',
  'detach-transfer': 'Diese Überweisung nicht anhängen',
  'said-by-you': 'Sie, <time></time>',
  'said-by-us': `${brand.name}-Support, <time></time>`,
  subject: 'Worum es geht',
  'subject-begun': 'Hilfe hierzu',
  text: 'Ihre Nachricht',
  'text-hint':
    'Schreiben Sie niemals Passwörter, Codes oder Kartennummern. Wir brauchen sie nicht.',
  send: 'Nachricht senden',
  sending: 'Wird gesendet …',
  reply: 'Ihre Antwort',
  'send-reply': 'Antwort senden',
  'closed-title': 'Diese Unterhaltung ist geschlossen',
  'closed-detail':
    'Wenn noch etwas offen ist, schreiben Sie eine neue Nachricht; wir antworten dort.',
}
