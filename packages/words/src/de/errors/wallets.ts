import type { wallets as English } from '../../en/errors/wallets.ts'
import type { Translation } from '../../translation.ts'

export const wallets: Translation<typeof English> = {
  'not-found':
    'Dieses Wallet gibt es nicht. Prüfen Sie den Link oder sehen Sie in Ihren Wallets nach.',
  'currency-not-offered':
    'In dieser Währung kann noch kein Wallet eröffnet werden. Wählen Sie eine andere Währung.',
  'id-reused':
    'Diese Anfrage wurde bereits für etwas anderes verwendet. Es wurde kein weiteres Geld bewegt. Beginnen Sie von vorn.',
  'id-out-of-window':
    'Diese Anfrage ist zu alt, um ausgeführt zu werden. Es wurde kein Geld bewegt. Beginnen Sie von vorn.',
  'insufficient-funds':
    'In diesem Wallet ist nicht genug Geld. Es wurde kein Geld bewegt. Zahlen Sie Geld ein oder verwenden Sie einen kleineren Betrag.',
  'wallet-frozen':
    'Dieses Wallet ist eingefroren. Es wurde kein Geld bewegt. Wenden Sie sich an den Support.',
  'wallet-closed':
    'Dieses Wallet ist geschlossen. Es wurde kein Geld bewegt. Öffnen Sie es wieder oder verwenden Sie ein anderes.',
  'wallet-not-empty':
    'In diesem Wallet ist noch Geld, oder es ist welches zurückgelegt. Es wurde nichts geändert. Leeren Sie es zuerst und schließen Sie es dann.',
  'currency-mismatch':
    'Betrag und Wallet haben verschiedene Währungen. Es wurde kein Geld bewegt. Wählen Sie ein Wallet in derselben Währung.',
  'ceiling-exceeded':
    'Dieses Wallet kann nicht so viel aufnehmen. Es wurde kein Geld bewegt. Verwenden Sie einen kleineren Betrag oder ein anderes Wallet.',
  'amount-too-large':
    'Dieser Betrag ist größer, als ein Wallet fassen kann. Es wurde kein Geld bewegt. Verwenden Sie einen kleineren Betrag.',
  'invalid-amount':
    'Das ist kein Betrag, der bewegt werden kann. Es wurde kein Geld bewegt. Prüfen Sie den Betrag und versuchen Sie es erneut.',
  'invalid-posting':
    'Diese Geldbewegung ist nicht vollständig. Es wurde kein Geld bewegt. Beginnen Sie von vorn.',
  'invalid-period':
    'Der Zeitraum endet, bevor er beginnt, oder ist länger als ein Jahr. Es wurde kein Geld bewegt. Wählen Sie andere Tage.',
  'statement-too-long':
    'In diesem Zeitraum gibt es mehr als 5.000 Zeilen. Es wurde kein Geld bewegt. Wählen Sie einen kürzeren.',
  'hold-not-found':
    'Das dafür zurückgelegte Geld wurde nicht gefunden. Es wurde kein Geld bewegt. Beginnen Sie von vorn.',
  'hold-closed':
    'Das dafür zurückgelegte Geld wurde bereits verwendet oder zurückgegeben. Es wurde kein Geld bewegt. Sehen Sie in Ihren Aktivitäten nach.',
  'hold-expired':
    'Die Zeit, in der das zurückgelegte Geld verwendet werden konnte, ist vorbei. Es wurde kein Geld bewegt. Beginnen Sie von vorn.',
  'capture-exceeds-hold':
    'Das ist mehr, als zurückgelegt wurde. Es wurde kein Geld bewegt. Beginnen Sie von vorn.',
  'capture-unmatched':
    'Das zurückgelegte Geld passt nicht zu dieser Geldbewegung. Es wurde kein Geld bewegt. Beginnen Sie von vorn.',
}
