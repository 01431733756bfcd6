import type { wallets as English } from '../../en/web/wallets.ts'
import type { Translation } from '../../translation.ts'

export const wallets: Translation<typeof English> = {
  title: 'Wallets',
  wallet: 'Wallet',
  open: 'Wallet eröffnen',
  'open-in': 'Wallet in {currency} eröffnen',
  opening: 'Wird eröffnet …',
  opened: 'Ihr {currency}-Wallet ist eröffnet.',
  'open-description':
    'Ein Wallet enthält Geld in einer Währung. Es kostet nichts, und Sie können es schließen, wenn es leer ist.',
  'open-all': 'Sie haben ein Wallet in jeder Währung, die wir anbieten.',
  currency: 'Währung',
  'currency-hint':
    '{count, plural, one {# Währung} other {# Währungen}} zur Auswahl; tippen Sie, um zu suchen.',
  'currency-missing': 'Wählen Sie eine Währung.',
  'empty-title': 'Noch keine Wallets',
  'empty-detail':
    'Ein Wallet enthält Geld in einer Währung. Eröffnen Sie so viele, wie Sie brauchen.',
  'amount-held': '<amount></amount> vorgemerkt',
  home: 'Start',
  activity: 'Aktivitäten',
  'activity-in': 'Aktivitäten in {currency}',
  'activity-empty': 'Noch nichts in {currency}',
  'activity-empty-detail': 'Hier erscheint, was in dieses Wallet eingeht und es verlässt.',
  balance: 'Saldo',
  available: 'Verfügbar',
  held: 'Vorgemerkt',
  'held-note': 'Zurückgelegt für Überweisungen, die noch nicht abgeschlossen sind.',
  'in-the-wallet': 'Im Wallet',
  'frozen-title': 'Dieses Wallet ist gesperrt',
  'frozen-detail':
    'Gesperrt: Geld kann eingehen, aber keines kann abgehen. Wenden Sie sich an den Support.',
  'frozen-action': 'An den Support schreiben',
  'closed-detail': 'Geschlossen. Sie können es jederzeit wieder eröffnen.',
  'closed-action': 'Wieder eröffnen',
  'add-money': 'Geld einzahlen',
  send: 'Senden',
  convert: 'Umtauschen',
  close: 'Dieses Wallet schließen',
  'close-not-empty':
    'Sie können dieses Wallet schließen, wenn es leer ist und nichts vorgemerkt ist.',
  'close-title': 'Ihr {currency}-Wallet schließen?',
  'close-detail':
    'Es verschwindet von Ihrer Startseite. Die Aktivitäten bleiben erhalten, und Sie können es jederzeit wieder eröffnen.',
  'close-submit': 'Wallet schließen',
  closing: 'Wird geschlossen …',
  closed: 'Ihr {currency}-Wallet ist geschlossen.',
}
