import type { fx as English } from '../../en/errors/fx.ts'
import type { Translation } from '../../translation.ts'

export const fx: Translation<typeof English> = {
  'not-found':
    'Wir konnten diesen Preis nicht finden. Es wurde kein Geld bewegt. Holen Sie einen neuen Preis ein und versuchen Sie es erneut.',
  'not-a-customer':
    'Nur Kundinnen und Kunden können einen Preis anfragen. Es wurde kein Geld bewegt.',
  'rate-unavailable':
    'Für diese Währungen haben wir im Moment keinen Wechselkurs. Es wurde kein Geld bewegt. Bitte versuchen Sie es später erneut.',
  'rate-stale':
    'Unser Wechselkurs ist zu alt, um ihn zu verwenden. Es wurde kein Geld bewegt. Bitte versuchen Sie es in Kürze erneut.',
  'corridor-unavailable':
    'An ein Bankkonto in dieser Währung oder diesem Land können wir noch nicht senden. Es wurde kein Geld bewegt. Wählen Sie eine andere Währung.',
  'currency-mismatch':
    'Der Betrag ist nicht in der Währung, die Sie gewählt haben. Es wurde kein Geld bewegt. Wählen Sie den Betrag erneut.',
  'same-currency':
    'Wählen Sie zum Umtauschen zwei verschiedene Währungen. Es wurde kein Geld bewegt.',
  'amount-too-small':
    'Dieser Betrag ist zu klein zum Senden. Es wurde kein Geld bewegt. Geben Sie einen größeren Betrag ein.',
  'amount-too-large':
    'Dieser Betrag ist zu groß zum Senden. Es wurde kein Geld bewegt. Geben Sie einen kleineren Betrag ein.',
  'quote-expired':
    'Dieser Preis ist abgelaufen. Es wurde kein Geld bewegt. Holen Sie einen neuen Preis ein, um fortzufahren.',
  'quote-used':
    'Dieser Preis wurde bereits verwendet. Es wurde kein weiteres Geld bewegt. Holen Sie einen neuen Preis ein, um noch einmal zu senden.',
  'key-reused':
    'Dieser Schlüssel wurde bereits für einen anderen Preis verwendet. Es wurde kein Geld bewegt. Verwenden Sie für eine neue Anfrage einen neuen Schlüssel.',
  'in-flight':
    'An derselben Anfrage wird noch gearbeitet. Es wurde kein Geld bewegt. Fragen Sie gleich noch einmal.',
  'source-unavailable': 'Die Kursquelle antwortet nicht.',
}
