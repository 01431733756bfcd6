import { brand } from '@corridor/kernel/brand'
import type { landing as English } from '../../en/web/landing.ts'
import type { Translation } from '../../translation.ts'

export const landing: Translation<typeof English> = {
  title: `${brand.name}: Geld über Grenzen, jede Gebühr sichtbar`,
  'site-description':
    'Geld in vielen Währungen halten, senden und umtauschen: zum Devisenmittelkurs, und jede Gebühr ist sichtbar.',
  'app-description': 'Geld in vielen Währungen halten, senden und umtauschen.',
  'app-send': 'Geld senden',
  'app-activity': 'Umsätze',
  headline: 'Geld über Grenzen, zum echten Kurs',
  'headline-detail':
    'Halten, tauschen und senden Sie Geld in {count, plural, one {# Währung} other {# Währungen}}. Sie bekommen den Devisenmittelkurs und sehen unsere Gebühr, bevor Sie bestätigen.',
  'open-account': 'Konto eröffnen',
  'sign-in': 'Anmelden',
  reasons: 'Worauf Sie sich verlassen können',
  'reason-rate': 'Der Devisenmittelkurs',
  'reason-rate-detail':
    'Der Kurs, den Banken untereinander verwenden, mit Quelle und Datum bei jedem Angebot. Ohne Aufschlag.',
  'reason-fee': 'Eine Gebühr, offen gezeigt',
  'reason-fee-detail':
    'Ein prozentualer und ein fester Teil, gezeigt, bevor Sie bestätigen. Kommt eine Zahlung zurück, kommt auch die Gebühr zurück.',
  'reason-quote': 'Ein Kurs, der hält',
  'reason-quote-detail':
    'Ihr Angebot gilt 30 Minuten lang fest. Was Sie bestätigen, geschieht, auf den Cent genau.',
  'reason-wallets': 'Ein Wallet je Währung',
  'reason-wallets-detail':
    'Eröffnen Sie Wallets nach Bedarf, zahlen Sie per Überweisung oder Karte ein, tauschen Sie zwischen ihnen.',
  'reason-tracker': 'Jeder Schritt mit Datum',
  'reason-tracker-detail':
    'Jede Zahlung lässt sich verfolgen: angelegt, abgebucht, gesendet, zugestellt. Die Anzeige läuft mit, während Sie zusehen.',
  'reason-ways': 'An Banken und an Menschen',
  'reason-ways-detail':
    'Zahlen Sie auf ein Bankkonto im Ausland aus oder in Sekunden an einen Benutzernamen, eine E-Mail-Adresse oder eine Telefonnummer.',
  steps: 'So funktioniert es',
  'step-account': 'Konto eröffnen',
  'step-account-detail': 'Ihre E-Mail-Adresse und Ihr Name. Es dauert eine Minute.',
  'step-identity': 'Identität bestätigen',
  'step-identity-detail': 'Ein Foto Ihres Passes, Personalausweises oder Führerscheins.',
  'step-money': 'Geld einzahlen',
  'step-money-detail': 'Per Überweisung mit Ihrem eigenen Verwendungszweck oder per Karte.',
  'step-send': 'Senden',
  'step-send-detail': 'Preis ansehen, bestätigen und zusehen, wie es ankommt.',
  calculator: 'Rechner',
  'you-send': 'Sie senden',
  'you-send-currency': 'Währung, die Sie senden',
  'they-get': 'Empfänger erhält',
  'they-get-currency': 'Währung, die der Empfänger erhält',
  'try-again': 'Noch einmal versuchen',
  'our-fee': 'Unsere Gebühr',
  'fee-parts': '{percent, number, ::.00###} % und ein fester Teil',
  converted: 'Umgetauscht wird',
  'to-bank': 'Auf ein Bankkonto',
  'to-customer': `An andere Kunden von ${brand.name}`,
  'write-amount': 'Geben Sie einen Betrag ein, um Gebühr, Kurs und Dauer zu sehen.',
}
