import type { addMoney as English } from '../../en/web/add-money.ts'
import type { Translation } from '../../translation.ts'

export const addMoney: Translation<typeof English> = {
  title: 'Geld einzahlen',
  'return-title': 'Ihre Zahlung',
  'not-offered': 'Einzahlungen werden hier nicht angeboten',
  'not-offered-detail':
    'Sie können Geld von anderen Kunden empfangen, umtauschen und weitersenden.',
  'to-wallet': 'In Ihr Wallet in',
  'open-another': 'Weiteres Wallet eröffnen',
  'how-you-pay': 'Zahlungsart',
  'by-bank': 'Banküberweisung',
  'by-card': 'Karte',
  'no-wallet': 'Noch kein Wallet',
  'no-wallet-detail':
    'Eingezahltes Geld kommt in ein Wallet in seiner Währung. Eröffnen Sie zuerst eines.',
  'open-wallet': 'Wallet eröffnen',
  priced:
    'Als Nächstes folgt die Überweisung, die Sie sich angesehen haben: <amount></amount> in {currency}.',
  'choose-who': 'Empfänger auswählen',
  'instead-by-card': '{currency} per Karte einzahlen',
  'bank-how':
    'Überweisen Sie {currency} von einem Konto, das auf Ihren Namen lautet, mit genau diesen Angaben.',
  'bank-reference': 'Geben Sie den Verwendungszweck an',
  'bank-reference-why':
    'Er gehört nur Ihnen und gilt für jede Überweisung in {currency}. Ohne ihn erkennen wir nicht, dass das Geld von Ihnen kommt, und es dauert länger.',
  'bank-when':
    'Das Geld kommt meist innerhalb eines Bankarbeitstags an, aus dem Ausland innerhalb von drei. Wir schreiben es gut, sobald es bei uns eingeht, und sagen Ihnen Bescheid.',
  amount: 'Betrag',
  'enter-amount': 'Geben Sie einen Betrag ein.',
  'too-much': 'Das ist mehr, als Sie einzahlen können. Geben Sie einen kleineren Betrag ein.',
  limits: 'Sie können bis zu <limits></limits> einzahlen.',
  'limit-per-transfer': '<amount></amount> auf einmal',
  'limit-day': 'heute noch <amount></amount>',
  'limit-month': 'in diesem Monat noch <amount></amount>',
  'limit-lifetime': 'insgesamt noch <amount></amount>',
  'save-card': 'Diese Karte für das nächste Mal speichern',
  'save-card-detail':
    'Wir speichern Marke und letzte vier Ziffern; die Nummer bleibt beim Anbieter.',
  opening: 'Zahlungsseite wird geöffnet …',
  pay: '{amount} per Karte zahlen',
  'go-to-payment': 'Zur Zahlung',
  'pay-elsewhere': 'Sie zahlen auf der Seite unseres Kartenpartners und kommen hierher zurück.',
  card: 'Karte',
  'card-ending': '{brand}, Endziffern {last4}',
  'card-expires': 'Gültig bis {expiry}',
  'another-card': 'Andere Karte',
  'payment-loading': 'Ihre Zahlung wird geladen',
  'outcome-awaiting': 'Wir warten auf Ihre Zahlung',
  'outcome-settled': 'Geld eingezahlt',
  'outcome-failed': 'Die Zahlung ist nicht zustande gekommen',
  'outcome-reversed': 'Die Zahlung wurde zurückgebucht',
  'outcome-returned': 'Die Zahlung wurde zurückgesendet',
  'outcome-exception': 'Wir prüfen diese Zahlung',
  'can-leave': 'Sie können diese Seite verlassen; wir sagen Ihnen Bescheid, wenn das Geld da ist.',
  'try-again': 'Noch einmal versuchen',
  'go-to-wallet': 'Zu Ihrem {currency}-Wallet',
  details: 'Details ansehen',
}
