import type { securityNotices as English } from '../../en/mails/security.ts'
import type { Translation } from '../../translation.ts'
import { notYou } from './not-you.ts'

export const securityNotices: Translation<typeof English> = {
  'api-key-created-title': 'Ein neuer API-Schlüssel wurde erstellt',
  'api-key-created-body': `Er kann im Rahmen der Rechte, die Sie ihm gegeben haben, für Ihr Konto handeln. ${notYou}`,
  'api-key-created-action': 'Ihre Schlüssel ansehen',
  'recovery-requested-title': 'Jemand möchte Ihren Authenticator entfernen lassen',
  'recovery-requested-body':
    'Jemand, der Ihr Passwort kennt, hat angegeben, der Authenticator sei verloren. Wenn Sie das waren, fahren Sie mit dem Link fort: Sie weisen Ihre Identität nach, und zwei unserer Mitarbeitenden prüfen es. Wenn Sie das nicht waren, brechen Sie es mit demselben Link ab und wählen Sie ein neues Passwort.',
  'recovery-requested-action': 'Fortfahren oder abbrechen',
  'recovery-proof-failed-title': 'Wir konnten Ihre Identität nicht bestätigen',
  'recovery-proof-failed-body':
    'Um Ihren Authenticator zu entfernen, brauchen wir Dokumente, die Ihre Identität belegen. Sie können sie mit dem Link noch einmal senden oder den Vorgang dort abbrechen.',
  'recovery-proof-failed-action': 'Noch einmal senden oder abbrechen',
  'recovery-approved-title': 'Ihr Authenticator wird entfernt',
  'recovery-approved-body':
    'Zwei unserer Mitarbeitenden haben es geprüft. Damit Sie Zeit für einen Widerspruch haben, geschieht es erst nach einer Wartezeit, die der Link zeigt. Wenn Sie das nicht verlangt haben, brechen Sie es jetzt ab und wählen Sie ein neues Passwort.',
  'recovery-approved-action': 'Ansehen, wann, oder abbrechen',
  'recovery-completed-title': 'Ihr Authenticator wurde entfernt',
  'recovery-completed-body': `Alle Geräte sind abgemeldet und alle API-Schlüssel beendet. Zum Anmelden genügt jetzt Ihr Passwort: Richten Sie als Erstes einen neuen Authenticator ein. 24 Stunden lang können Sie nur Personen bezahlen, die Sie schon früher bezahlt haben. ${notYou}`,
  'recovery-completed-action': 'Anmelden',
  'recovery-cancelled-title': 'Ihr Authenticator bleibt',
  'recovery-cancelled-body':
    'Der Antrag, ihn zu entfernen, wurde abgebrochen. Es hat sich nichts geändert. Wenn Sie das nicht verlangt haben, wählen Sie ein neues Passwort.',
  'recovery-refused-title': 'Ihr Authenticator bleibt',
  'recovery-refused-body':
    'Wir konnten der Entfernung nicht zustimmen, weil wir nicht sicherstellen konnten, dass die Anfrage von Ihnen kommt. Es hat sich nichts geändert. Antworten Sie auf diese E-Mail, wenn Sie Hilfe brauchen.',
  'api-key-ended-title': 'Ein API-Schlüssel wurde widerrufen',
  'api-key-ended-body': `Programme, die ihn benutzt haben, funktionieren nicht mehr. ${notYou}`,
  'api-key-ended-action': 'Ihre Schlüssel ansehen',
  'api-keys-ended-title': 'Ihre API-Schlüssel sind beendet',
  'api-keys-ended-body': `Sie endeten zusammen mit Ihren anderen Anmeldungen; Programme, die sie benutzt haben, funktionieren deshalb nicht mehr. Erstellen Sie neue, wo Sie sie brauchen. ${notYou}`,
  'api-keys-ended-action': 'Ihre Schlüssel ansehen',
  'api-key-expiring-title': 'Ein API-Schlüssel endet bald',
  'api-key-expiring-body':
    'Programme, die ihn benutzen, funktionieren dann nicht mehr. Erstellen Sie rechtzeitig einen neuen Schlüssel und setzen Sie ihn an seine Stelle.',
  'api-key-expiring-action': 'Ihre Schlüssel ansehen',
  'api-key-expired-title': 'Ein API-Schlüssel ist abgelaufen',
  'api-key-expired-body':
    'Programme, die ihn benutzt haben, funktionieren nicht mehr. Erstellen Sie einen neuen Schlüssel, wenn Sie ihn noch brauchen.',
  'api-key-expired-action': 'Ihre Schlüssel ansehen',
}
