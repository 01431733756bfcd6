import type { payments as English } from '../../en/errors/payments.ts'
import type { Translation } from '../../translation.ts'

export const payments: Translation<typeof English> = {
  'not-found': 'Wir konnten diese Zahlung nicht finden. Es wurde kein Geld bewegt.',
  'invalid-input':
    'Etwas von Ihren Eingaben ist nicht gültig. Es wurde kein Geld bewegt; bitte prüfen Sie es und versuchen Sie es erneut.',
  'wallet-not-found':
    'Sie haben kein offenes Wallet in dieser Währung. Eröffnen Sie zuerst eines; es wurde kein Geld bewegt.',
  'currency-mismatch':
    'Der Betrag ist nicht in der Währung dieses Wallets. Es wurde kein Geld bewegt; wählen Sie das andere Wallet.',
  'payment-method-unusable':
    'Diese gespeicherte Karte kann nicht mehr verwendet werden. Es wurde kein Geld bewegt; bitte verwenden Sie eine andere Karte.',
  'gateway-unavailable':
    'Unser Partner für Kartenzahlungen antwortet im Moment nicht. Es wurde kein Geld bewegt; bitte versuchen Sie es erneut.',
  'idempotency-mismatch':
    'Diese Anfrage wurde bereits für eine andere Zahlung verwendet. Es wurde kein Geld bewegt; beginnen Sie von vorn.',
  'bank-transfer-unavailable':
    'Banküberweisungen in dieser Währung sind noch nicht verfügbar. Es wurde kein Geld bewegt; zahlen Sie stattdessen mit Karte ein.',
  'payout-reused':
    'Diese Auszahlung wurde bereits mit anderen Angaben beauftragt. Es wurde kein weiteres Geld bewegt.',
  'bad-signature': 'Die Signatur dieser Nachricht konnte nicht geprüft werden.',
  'unknown-provider': 'Diesen Anbieter kennen wir nicht.',
  'malformed-webhook': 'Diese Nachricht konnte nicht gelesen werden.',
  'already-claimed':
    'Jemand aus dem Team hat diesen Vorgang bereits übernommen. Übernehmen Sie ihn, bevor Sie entscheiden.',
  'already-resolved': 'Dieser Vorgang ist bereits gelöst.',
  'resolution-unfit':
    'Dieser Vorgang kann so nicht gelöst werden. Es wurde kein Geld bewegt. Wählen Sie einen der angebotenen Wege.',
  'resolution-begun':
    'Eine andere Entscheidung zu diesem Vorgang wurde bereits begonnen. Diese hat kein Geld bewegt. Wiederholen Sie jene, oder sehen Sie in einer Minute noch einmal nach.',
  'return-refused':
    'Die Bank oder das Kartenunternehmen lehnt es ab, dieses Geld zurückzunehmen. Es wurde kein Geld bewegt. Schreiben Sie es stattdessen der Person gut, der es gehört.',
  'return-unclear':
    'Die Bank oder das Kartenunternehmen hat nicht eindeutig geantwortet, daher weiß noch niemand, wo das Geld ist. Es wird von selbst noch einmal nachgefragt; nichts wird je zweimal gesendet.',
  'money-taken-back':
    'Die Bank der Karte hat dieses Geld inzwischen zurückgeholt. Es wurde kein Geld bewegt: Kein Wallet erhielt eine Gutschrift. Senden Sie es zurück, um den Vorgang abzuschließen.',
  'wallet-unavailable':
    'Das Wallet kann das Geld jetzt nicht aufnehmen. Es wurde kein Geld bewegt. Heben Sie das Einfrieren auf, wählen Sie jemand anderen, dem es gehört, oder senden Sie es zurück.',
  'note-required': 'Bitte schreiben Sie eine Notiz, die sagt, was getan wurde.',
}
