import type { signUp as English } from '../../en/web/sign-up.ts'
import type { Translation } from '../../translation.ts'

export const signUp: Translation<typeof English> = {
  title: 'Konto eröffnen',
  detail: 'Es dauert eine Minute und kostet nichts.',
  'already-here': 'Schon bei uns? <enter>Anmelden</enter>',
  email: 'E-Mail',
  password: 'Passwort',
  country: 'Land, in dem Sie wohnen',
  'country-hint': 'Ihr erstes Wallet wird in dessen Währung eröffnet. Sie können weitere eröffnen.',
  'first-name': 'Vorname',
  'first-name-missing':
    'Geben Sie Ihren Vornamen ein, oder kreuzen Sie an, dass Sie nur einen Namen haben.',
  'last-name': 'Nachname',
  'one-name': 'Name',
  'name-hint': 'Wie in Ihrem Pass oder Personalausweis.',
  'has-one-name': 'Ich habe nur einen Namen',
  'birth-date': 'Geburtsdatum',
  'accept-terms': 'Ich habe die <terms>Bedingungen</terms> gelesen und nehme sie an',
  'terms-missing': 'Nehmen Sie die Bedingungen an, um fortzufahren.',
  submit: 'Mein Konto eröffnen',
  busy: 'Wird eröffnet …',
  'check-mail': 'Sehen Sie in Ihre E-Mails',
  'check-mail-detail':
    'Wir haben an <email></email> geschrieben. Öffnen Sie den Link darin in diesem Browser: Er bestätigt die Adresse und meldet Sie an. Er gilt 24 Stunden. In einem anderen Browser fragen wir nach Ihrem Passwort.',
  'go-to-sign-in': 'Zur Anmeldung',
  'sent-again':
    'Wenn die Adresse auf ihre Bestätigung wartet, ist ein neuer Link unterwegs. Sehen Sie auch im Spam-Ordner nach.',
  'send-again': 'Nichts angekommen? Noch einmal senden',
  'sending-again': 'Wird gesendet …',
  'other-address': 'Nicht Ihre Adresse? Zurück',
}
