import type { transfers as English } from '../../en/errors/transfers.ts'
import type { Translation } from '../../translation.ts'

export const transfers: Translation<typeof English> = {
  'not-found':
    'Diese Überweisung gibt es nicht. Prüfen Sie den Link oder sehen Sie in Ihren Aktivitäten nach.',
  'key-reused':
    'Diese Bestätigung wurde bereits für eine andere Überweisung verwendet. Es wurde kein weiteres Geld bewegt. Beginnen Sie von vorn, um noch eine zu senden.',
  'in-flight':
    'Diese Überweisung wird gerade ausgeführt. Sie wird nur einmal ausgeführt; warten Sie einen Moment und sehen Sie noch einmal nach.',
  'possible-duplicate':
    'Dieselbe Überweisung haben Sie gerade eben gemacht. Es wurde kein weiteres Geld bewegt. Bestätigen Sie, dass Sie sie zweimal senden möchten.',
  'quote-mismatch':
    'Dieser Preis gilt für eine andere Art von Überweisung. Es wurde kein Geld bewegt. Holen Sie einen neuen Preis ein und versuchen Sie es erneut.',
  'recipient-inactive':
    'Dieser Empfänger ist nicht mehr aktiv. Es wurde kein Geld bewegt. Wählen Sie einen anderen oder legen Sie ihn noch einmal an.',
  'new-payee-paused':
    'Ihre Authenticator-App wurde in den letzten 24 Stunden entfernt, deshalb können Sie vorerst nur an Personen zahlen, an die Sie schon früher gezahlt haben. Es wurde kein Geld bewegt.',
  'account-not-active':
    'Ihr Konto kann im Moment kein Geld senden. Es wurde kein Geld bewegt. Wir haben Ihnen dazu eine E-Mail geschrieben: Antworten Sie darauf, um uns zu erreichen.',
  'own-account':
    'Sie können nicht an sich selbst senden. Es wurde kein Geld bewegt. Um die Währung zu wechseln, verwenden Sie „Umtauschen“.',
  'no-wallet':
    'Sie haben kein offenes Wallet in dieser Währung. Es wurde kein Geld bewegt. Eröffnen Sie eines oder senden Sie aus einem anderen.',
  'insufficient-funds':
    'In diesem Wallet ist nicht genug Geld. Es wurde kein Geld bewegt. Zahlen Sie Geld ein oder senden Sie weniger.',
  'recipient-unavailable':
    'Der Empfänger kann im Moment kein Geld empfangen. Es wurde kein Geld gesendet; alles ist in Ihrem Wallet. Bitten Sie ihn, in sein Konto zu sehen, oder bezahlen Sie ihn auf anderem Weg.',
  'conversion-unavailable':
    'Wir können diesen Betrag im Moment nicht umtauschen. Es wurde kein Geld bewegt; alles ist in Ihrem Wallet. Versuchen Sie es mit einem kleineren Betrag oder später noch einmal.',
  'wallet-blocked':
    'Dieses Wallet kann im Moment kein Geld senden. Es wurde kein Geld bewegt. Wenden Sie sich an den Support, wir helfen Ihnen.',
  refused:
    'Wir können diese Überweisung nicht ausführen. Ihr Geld wurde nicht abgebucht. Wenden Sie sich bei Fragen an den Support.',
  'over-limit':
    'Das ist mehr, als Ihr Limit erlaubt. Es wurde kein Geld bewegt. Senden Sie weniger oder erhöhen Sie Ihr Limit.',
  'not-verified':
    'Wir müssen Ihre Identität prüfen, bevor Sie Geld senden können. Es wurde kein Geld bewegt. Bestätigen Sie zuerst Ihre Identität.',
  'quote-unusable':
    'Dieser Preis kann nicht mehr verwendet werden. Es wurde kein Geld bewegt. Holen Sie einen neuen Preis ein und versuchen Sie es erneut.',
  'account-has-money':
    'Dieses Kundenkonto hat noch Geld. Das Konto bleibt offen, und es wurde kein Geld bewegt. Lassen Sie das Geld zuerst senden oder auszahlen.',
  'account-has-transfers':
    'Überweisungen von oder an dieses Kundenkonto sind noch unterwegs. Das Konto bleibt offen, und es wurde kein Geld bewegt. Warten Sie, bis sie enden, oder entscheiden Sie über die zurückgehaltenen.',
  'account-has-deposits':
    'Für dieses Kundenkonto ist noch Geld auf dem Weg herein. Das Konto bleibt offen, und es wurde kein Geld bewegt. Warten Sie, bis offene Kartenseiten enden, und lösen Sie die Ausnahmen.',
  'account-has-frozen-wallet':
    'Ein Wallet dieses Kundenkontos ist eingefroren. Das Konto wurde nicht geschlossen, und es wurde kein Geld bewegt. Klären Sie, weshalb es eingefroren ist, heben Sie das Einfrieren auf und versuchen Sie es erneut.',
  'cannot-cancel':
    'Diese Überweisung kann nicht mehr storniert werden: Über sie wurde schon entschieden, oder sie ist gesendet oder beendet. Auf ihrer Seite steht, wo das Geld ist.',
}
