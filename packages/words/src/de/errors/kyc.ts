import type { kyc as English } from '../../en/errors/kyc.ts'
import type { Translation } from '../../translation.ts'

export const kyc: Translation<typeof English> = {
  'not-found': 'Wir konnten diese Identitätsprüfung nicht finden.',
  'invalid-input':
    'Etwas von Ihren Eingaben ist nicht gültig. Bitte prüfen Sie es und versuchen Sie es erneut.',
  'not-editable':
    'Ihre Angaben werden gerade geprüft und können jetzt nicht geändert werden. Bitte warten Sie auf die Antwort.',
  'details-missing': 'Bitte geben Sie zuerst Ihre Adresse und die übrigen Angaben ein.',
  'document-missing':
    'Bitte laden Sie Ihr Dokument hoch, beide Seiten, wenn es zwei hat, und versuchen Sie es erneut.',
  'document-empty': 'Diese Datei ist leer. Bitte wählen Sie eine andere.',
  'document-too-large': 'Diese Datei ist größer als 10 MB. Bitte wählen Sie eine kleinere.',
  'document-type': 'Bitte laden Sie ein Bild (JPEG, PNG oder WebP) oder eine PDF-Datei hoch.',
  'document-unsafe':
    'Diese Datei enthält aktive oder beschädigte Inhalte. Bitte laden Sie einen einfachen Scan oder ein Foto hoch.',
  'document-attachment':
    'Diese PDF-Datei enthält einen Anhang, und nichts davon wurde gespeichert. Bitte laden Sie sie ohne den Anhang hoch, oder ein Foto.',
  'too-busy':
    'Gerade kommen sehr viele Dokumente an. Bitte laden Sie Ihres in einer Minute noch einmal hoch.',
  'quota-exceeded':
    'Sie haben bereits viele Dokumente hochgeladen. Bitte wenden Sie sich an den Support.',
  'already-verified': 'Ihre Identität ist bereits bestätigt. Es gibt nichts zu tun.',
  'attempts-exhausted':
    'Wir konnten Ihre Identität nicht bestätigen. Bitte wenden Sie sich an den Support.',
  'key-reused':
    'Dieser Schlüssel wurde bereits für andere Angaben oder Dateien verwendet. Verwenden Sie einen neuen Schlüssel.',
  'in-flight': 'An derselben Anfrage wird noch gearbeitet. Fragen Sie gleich noch einmal.',
  'already-claimed': 'Jemand aus dem Team hat diese Prüfung bereits übernommen.',
  'already-decided':
    'Über diese Prüfung wurde inzwischen entschieden, oder sie wurde geändert. Bitte laden Sie sie neu.',
  'reason-unknown': 'Dieser Grund gehört nicht zu dieser Entscheidung.',
  'note-required': 'Bitte schreiben Sie eine Notiz mit der Begründung.',
  'bad-signature': 'Die Signatur dieser Nachricht konnte nicht geprüft werden.',
  'unknown-provider': 'Diesen Anbieter kennen wir nicht.',
  'malformed-webhook': 'Diese Nachricht konnte nicht gelesen werden.',
}
