import type { beneficiaries as English } from '../../en/errors/beneficiaries.ts'
import type { Translation } from '../../translation.ts'

export const beneficiaries: Translation<typeof English> = {
  'not-found':
    'Wir konnten diesen Empfänger nicht finden. Wählen Sie einen anderen oder legen Sie ihn noch einmal an.',
  inactive:
    'Dieser Empfänger wurde entfernt oder ersetzt. Legen Sie ihn noch einmal an, um Geld an ihn zu senden.',
  'not-a-customer': 'Nur Kundinnen und Kunden können Empfänger haben.',
  'own-account':
    'Sie können sich nicht selbst anlegen. Um Geld zwischen Währungen umzutauschen, verwenden Sie „Umtauschen“.',
  'unsupported-currency':
    'Auf Bankkonten in dieser Währung oder diesem Land können wir noch nicht auszahlen. Es wurde nichts gespeichert; wählen Sie eine andere Währung.',
  'invalid-details': 'Einige der Kontodaten sind nicht gültig. Prüfen Sie die markierten Felder.',
  'needs-correction':
    'Einige Angaben zu diesem Empfänger sind nicht mehr gültig, etwa weil eine Bank geschlossen wurde. Es wurde kein Geld bewegt. Bearbeiten Sie den Empfänger und senden Sie dann erneut.',
  'address-needed':
    'Die Bank dieses Empfängers braucht jetzt dessen Anschrift. Es wurde kein Geld bewegt. Ergänzen Sie, was fehlt, und senden Sie dann erneut.',
  'already-saved':
    'Sie haben bereits einen Empfänger mit diesen Angaben gespeichert. Es wurde nichts geändert; wählen Sie ihn aus Ihrer Liste.',
  'not-replaceable':
    'Wer hier selbst Kunde ist, wird über sein Konto gefunden; da gibt es nichts zu bearbeiten.',
  'key-reused':
    'Dieser Schlüssel wurde bereits für einen anderen Empfänger verwendet. Verwenden Sie für eine neue Anfrage einen neuen Schlüssel.',
  'in-flight': 'An derselben Anfrage wird noch gearbeitet. Fragen Sie gleich noch einmal.',
  'too-many-checks':
    'Zu viele Kontoprüfungen haben einen anderen Namen ergeben. Es wurde nichts gespeichert. Warten Sie bis zu einer Stunde und versuchen Sie es erneut.',
  'too-many':
    'Sie haben die Höchstzahl der Empfänger erreicht, die wir speichern. Entfernen Sie einen, den Sie nicht brauchen.',
}
