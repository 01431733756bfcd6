import type { home as English } from '../../en/web/home.ts'
import type { Translation } from '../../translation.ts'

export const home: Translation<typeof English> = {
  title: 'Start',
  total: 'Ihr Geld insgesamt',
  'total-unknown': 'Derzeit nicht bekannt',
  'total-currency': 'Währung des Gesamtbetrags',
  'total-rate-missing':
    'Für eine Ihrer Währungen fehlt ein Wechselkurs. Die einzelnen Guthaben unten stimmen genau.',
  'total-held-included': 'Einschließlich vorgemerkter Beträge.',
  'total-basis': 'Zu Devisenmittelkursen vom {day}, einschließlich vorgemerkter Beträge.',
  wallets: 'Wallets',
  'open-wallet': 'Wallet eröffnen',
  available: 'verfügbar',
  'available-held': 'verfügbar, <held></held> vorgemerkt',
  'quick-actions': 'Schnellzugriff',
  'add-money': 'Geld einzahlen',
  send: 'Senden',
  convert: 'Umtauschen',
  latest: 'Letzte Aktivitäten',
  'see-all': 'Alle ansehen',
  'no-activity': 'Noch keine Aktivitäten',
  'no-activity-funded': 'Hier erscheint, was Sie einzahlen, senden und umtauschen.',
  'no-activity-unverified':
    'Sobald Ihre Identität bestätigt ist, können Sie Geld einzahlen; was Sie damit tun, erscheint hier.',
}
