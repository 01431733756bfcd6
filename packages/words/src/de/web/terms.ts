import type { terms as English } from '../../en/web/terms.ts'
import type { Translation } from '../../translation.ts'

export const terms: Translation<typeof English> = {
  title: 'Bedingungen',
  version: 'Fassung {version}',
  account: 'Ihr Konto',
  'account-detail':
    'Das Konto gehört Ihnen allein. Sie sind mindestens {age} Jahre alt, Ihre Angaben zu sich selbst sind wahr, und Sie halten sie aktuell. Wir prüfen Ihre Identität, bevor Sie Geld einzahlen oder senden; aus dieser Prüfung ergeben sich die Limits Ihres Kontos.',
  money: 'Ihr Geld',
  'money-detail':
    'Was in Ihren Wallets ist, gehört Ihnen. Wir verleihen es nicht, und keine Buchung wird je gelöscht: Korrekturen sind eigene Buchungen, die Sie sehen können.',
  prices: 'Preise',
  'prices-detail':
    'Wir tauschen zum Devisenmittelkurs um und schlagen nichts auf. Unsere Gebühr wird gesondert gezeigt, bevor Sie bestätigen. Ein Angebot gilt 30 Minuten und kann einmal verwendet werden.',
  sending: 'Senden',
  'sending-detail':
    'Wenn Sie bestätigen, wird das Geld zurückgelegt. Sie können abbrechen, bis es ausgezahlt ist. Schickt die Bank des Empfängers es zurück, erhalten Sie alles zurück, einschließlich unserer Gebühr.',
  checks: 'Prüfungen',
  'checks-detail':
    'Das Gesetz verpflichtet uns, Zahlungen zu prüfen. Während wir prüfen, ist das Geld zurückgelegt und sicher, und nicht immer dürfen wir sagen, warum. Eine Zahlung, die wir ablehnen, geht in Ihr Wallet zurück.',
  safety: 'Sicherheit',
  'safety-detail':
    'Behalten Sie Ihr Passwort und Ihre Authentifizierungs-App für sich, und sagen Sie uns sofort, wenn jemand anderes sie haben könnte. Wir fragen nie danach.',
  data: 'Ihre Daten',
  'data-detail':
    'Wir bewahren auf, was das Gesetz verlangt und was das Konto braucht: wer Sie sind, Ihre Dokumente (verschlüsselt), Ihre Zahlungen. Wir verkaufen nichts davon.',
  leaving: 'Kündigung',
  'leaving-detail':
    'Sie können Ihr Konto jederzeit schließen, wenn Ihre Wallets leer sind. Wir können es ruhen lassen oder schließen, wo das Gesetz oder diese Bedingungen es verlangen; Ihr Geld bleibt Ihres.',
}
