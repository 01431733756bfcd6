import type { wallets as English } from '../../en/web/wallets.ts'
import type { Translation } from '../../translation.ts'

export const wallets: Translation<typeof English> = {
  title: 'Wallets',
  wallet: 'Wallet',
  open: 'Wallet eröffnen',
  'open-in': 'Wallet in {currency} eröffnen',
  opening: 'Wird eröffnet …',
  opened: 'Ihre {currency}-Wallet ist eröffnet.',
  'open-description':
    'Eine Wallet enthält Geld in einer Währung. Sie kostet nichts, und Sie können sie schließen, wenn sie leer ist.',
  'open-all': 'Sie haben eine Wallet in jeder Währung, die wir anbieten.',
  currency: 'Währung',
  'currency-hint':
    '{count, plural, one {# Währung} other {# Währungen}} zur Auswahl; tippen Sie, um zu suchen.',
  'currency-missing': 'Wählen Sie eine Währung.',
  'empty-title': 'Noch keine Wallets',
  'empty-detail':
    'Eine Wallet enthält Geld in einer Währung. Eröffnen Sie so viele, wie Sie brauchen.',
  'amount-held': '<amount></amount> vorgemerkt',
  home: 'Startseite',
  activity: 'Umsätze',
  'activity-in': 'Umsätze in {currency}',
  'activity-empty': 'Noch nichts in {currency}',
  'activity-empty-detail': 'Hier erscheint, was in diese Wallet eingeht und sie verlässt.',
  balance: 'Saldo',
  available: 'Verfügbar',
  held: 'Vorgemerkt',
  'held-note': 'Zurückgelegt für Überweisungen, die noch nicht abgeschlossen sind.',
  'in-the-wallet': 'In der Wallet',
  'frozen-title': 'Diese Wallet ist gesperrt',
  'frozen-detail':
    'Gesperrt: Geld kann eingehen, aber keines kann abgehen. Wenden Sie sich an den Support.',
  'frozen-action': 'An den Support schreiben',
  'closed-detail': 'Geschlossen. Sie können sie jederzeit wieder eröffnen.',
  'closed-action': 'Wieder eröffnen',
  'add-money': 'Geld einzahlen',
  send: 'Senden',
  convert: 'Umtauschen',
  close: 'Diese Wallet schließen',
  'close-not-empty':
    'Sie können diese Wallet schließen, wenn sie leer ist und nichts vorgemerkt ist.',
  'close-title': 'Ihre {currency}-Wallet schließen?',
  'close-detail':
    'Sie verschwindet von Ihrer Startseite. Ihre Umsätze bleiben erhalten, und Sie können sie jederzeit wieder eröffnen.',
  'close-submit': 'Wallet schließen',
  closing: 'Wird geschlossen …',
  closed: 'Ihre {currency}-Wallet ist geschlossen.',
}
