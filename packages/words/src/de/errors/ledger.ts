import type { ledger as English } from '../../en/errors/ledger.ts'
import type { Translation } from '../../translation.ts'

export const ledger: Translation<typeof English> = {
  'not-found':
    'Einen solchen Eintrag gibt es im Hauptbuch nicht. Prüfen Sie den Link und versuchen Sie es erneut.',
  'account-not-found': 'Dieses Konto gibt es nicht. Es wurde kein Geld bewegt.',
  'account-frozen':
    'Dieses Konto ist eingefroren. Es wurde kein Geld bewegt. Wenden Sie sich an den Support.',
  'account-closed':
    'Dieses Konto ist geschlossen. Es wurde kein Geld bewegt. Verwenden Sie ein anderes Konto.',
  'account-not-empty':
    'Auf diesem Konto ist noch Geld, oder es ist welches zurückgelegt. Es wurde nichts geändert. Leeren Sie es zuerst und schließen Sie es dann.',
  'insufficient-funds':
    'Auf diesem Konto ist nicht genug Geld. Es wurde kein Geld bewegt. Zahlen Sie Geld ein oder verwenden Sie einen kleineren Betrag.',
  'limits-broken':
    'Das Konto liegt bereits außerhalb dieser Grenze. Es wurde nichts geändert und kein Geld bewegt. Wählen Sie eine weitere Grenze.',
  'limits-fixed':
    'Die Grenzen eines Kundenkontos stehen fest. Es wurde nichts geändert und kein Geld bewegt.',
  'limits-crossed':
    'Die untere Grenze liegt über der oberen. Es wurde nichts geändert und kein Geld bewegt. Prüfen Sie beide Grenzen.',
  'invalid-period':
    'Dieser Zeitraum endet, bevor er beginnt. Es wurde nichts geändert und kein Geld bewegt. Prüfen Sie beide Daten.',
  'currency-mismatch':
    'Betrag und Konto haben verschiedene Währungen. Es wurde kein Geld bewegt. Wählen Sie ein Konto in derselben Währung.',
  'amount-too-large':
    'Dieser Betrag ist größer, als ein Konto fassen kann. Es wurde kein Geld bewegt. Verwenden Sie einen kleineren Betrag.',
  'invalid-amount':
    'Das ist kein Betrag, der bewegt werden kann. Es wurde kein Geld bewegt. Prüfen Sie den Betrag und versuchen Sie es erneut.',
  'invalid-posting': 'Diese Buchung ist nicht vollständig. Es wurde kein Geld bewegt.',
  'hold-not-found': 'Das dafür zurückgelegte Geld wurde nicht gefunden. Es wurde kein Geld bewegt.',
  'hold-closed':
    'Das dafür zurückgelegte Geld wurde bereits verwendet oder zurückgegeben. Es wurde kein Geld bewegt.',
  'hold-expired':
    'Die Zeit, in der das zurückgelegte Geld verwendet werden konnte, ist vorbei. Es wurde kein Geld bewegt. Beginnen Sie von vorn.',
  'capture-exceeds-hold': 'Das ist mehr, als zurückgelegt wurde. Es wurde kein Geld bewegt.',
  'capture-unmatched':
    'Das zurückgelegte Geld passt nicht zu dieser Buchung. Es wurde kein Geld bewegt.',
  'ceiling-exceeded':
    'Dieses Konto kann nicht so viel aufnehmen. Es wurde kein Geld bewegt. Verwenden Sie einen kleineren Betrag oder ein anderes Konto.',
  'original-not-found':
    'Die Buchung, die rückgängig gemacht werden soll, wurde nicht gefunden. Es wurde kein Geld bewegt. Prüfen Sie ihre Nummer und versuchen Sie es erneut.',
  'reversal-exceeds-original':
    'Das wurde bereits ganz oder teilweise rückgängig gemacht, und mehr als das Ganze geht nicht. Es wurde kein Geld bewegt.',
  'id-reused':
    'Diese Anfrage wurde bereits für etwas anderes verwendet. Es wurde kein weiteres Geld bewegt. Beginnen Sie von vorn.',
  'id-out-of-window':
    'Diese Anfrage ist zu alt, um ausgeführt zu werden. Es wurde kein Geld bewegt. Beginnen Sie von vorn.',
}
