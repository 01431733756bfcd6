import type { identity as English } from '../../en/errors/identity.ts'
import type { Translation } from '../../translation.ts'

export const identity: Translation<typeof English> = {
  'bad-credentials':
    'Die E-Mail-Adresse, das Passwort oder der Code stimmt nicht. Prüfen Sie die Angaben und versuchen Sie es erneut.',
  'totp-required':
    'Geben Sie die sechs Ziffern aus Ihrer Authenticator-App ein, um die Anmeldung abzuschließen.',
  locked:
    'Hier sind zu viele Versuche fehlgeschlagen, deshalb muss dieses Gerät warten. Melden Sie sich mit dem Code Ihrer Authenticator-App oder von einem Gerät an, das Sie schon früher verwendet haben, wählen Sie per E-Mail ein neues Passwort, oder warten Sie eine Stunde.',
  suspended:
    'Dieses Konto ist vorübergehend gesperrt. Ihr Geld ist sicher. Wir haben Ihnen dazu eine E-Mail geschrieben: Antworten Sie darauf, um uns zu erreichen.',
  closed:
    'Dieses Konto ist geschlossen. Wenn Sie das nicht erwartet haben, antworten Sie auf die E-Mail, die wir Ihnen geschrieben haben.',
  'too-many-attempts':
    'Von Ihrer Verbindung kamen zu viele Versuche. Melden Sie sich mit dem Code Ihrer Authenticator-App oder von einem Gerät an, das Sie schon früher verwendet haben, wählen Sie per E-Mail ein neues Passwort, oder warten Sie 15 Minuten.',
  'sign-in-limit':
    'Sie haben sich innerhalb einer Stunde sehr oft angemeldet. Machen Sie dort weiter, wo Sie bereits angemeldet sind, oder warten Sie eine Stunde.',
  'totp-enrolment-required':
    'Dieses Konto braucht eine Authenticator-App, bevor eine Anmeldung möglich ist.',
  'email-invalid':
    'Das sieht nicht nach einer E-Mail-Adresse aus, an die wir schreiben können. Prüfen Sie die Schreibweise.',
  'phone-invalid':
    'Das sieht nicht nach einer Telefonnummer aus. Schreiben Sie sie mit Landesvorwahl, zum Beispiel +44.',
  'phone-taken':
    'Diese Telefonnummer gehört zu einem anderen Konto. Verwenden Sie eine andere Nummer oder melden Sie sich an.',
  'handle-invalid':
    'Ein Benutzername hat 3 bis 20 Zeichen: Kleinbuchstaben, Ziffern und Unterstriche.',
  'handle-reserved': 'Dieser Benutzername ist nicht verfügbar. Wählen Sie einen anderen.',
  'handle-taken':
    'Dieser Benutzername, oder einer, der ihm ähnlich sieht, ist vergeben. Wählen Sie einen anderen.',
  'password-too-short': 'Verwenden Sie für das Passwort mindestens 8 Zeichen.',
  'password-too-long': 'Verwenden Sie für das Passwort höchstens 128 Zeichen.',
  'password-common':
    'Dieses Passwort ist leicht zu erraten: Es steht auf Listen häufiger Passwörter oder besteht aus Ihren eigenen Angaben. Wählen Sie ein anderes.',
  'password-unchanged': 'Das neue Passwort ist dasselbe wie das alte. Wählen Sie ein anderes.',
  'name-invalid':
    'Schreiben Sie Ihren Namen wie in Ihrem Ausweis, mit seinen Buchstaben und ohne Ziffern. Wenn Sie nur einen Namen haben, schreiben Sie ihn als Nachnamen.',
  'birth-date-invalid': 'Dieses Geburtsdatum ist kein Datum. Prüfen Sie Tag, Monat und Jahr.',
  'too-young': 'Um ein Konto zu eröffnen, müssen Sie mindestens 18 Jahre alt sein.',
  'country-not-offered': 'In diesem Land werden noch keine Konten angeboten.',
  'currency-not-offered': 'Diese Währung wird nicht angeboten.',
  'language-unknown':
    'Für diese Sprache haben wir noch keine Texte. Es wurde nichts geändert. Wählen Sie eine aus der Liste.',
  'time-zone-unknown':
    'Diese Zeitzone kennen wir nicht. Es wurde nichts geändert. Wählen Sie eine aus der Liste.',
  'terms-outdated':
    'Die Bedingungen haben sich geändert. Lesen Sie die aktuellen und stimmen Sie ihnen zu.',
  'link-invalid':
    'Dieser Link wurde verwendet oder ist nicht mehr gültig. Fordern Sie einen neuen an.',
  'email-already-verified': 'Die E-Mail-Adresse ist bereits bestätigt.',
  'not-found': 'Das konnten wir nicht finden.',
  'payee-not-found':
    'Wir haben niemanden mit diesen Angaben gefunden, der Geld empfangen kann. Prüfen Sie die Schreibweise.',
  'session-not-found': 'Dieses Gerät ist bereits abgemeldet.',
  'totp-already-on':
    'Es ist bereits eine Authenticator-App eingerichtet. Schalten Sie sie zuerst aus, um sie zu wechseln.',
  'totp-not-started': 'Beginnen Sie die Einrichtung der Authenticator-App noch einmal.',
  'totp-off': 'Es ist keine Authenticator-App eingerichtet.',
  'totp-code-wrong':
    'Dieser Code stimmt nicht oder wurde schon verwendet. Warten Sie auf den nächsten und versuchen Sie es erneut.',
  'totp-mandatory': 'Mitarbeiterkonten kommen nicht ohne Authenticator-App aus.',
  'status-conflict':
    'Das Konto ist nicht in einem Zustand, in dem das möglich ist. Sehen Sie es sich noch einmal an.',
  'lift-not-requested': 'Noch hat niemand beantragt, diese Sperre aufzuheben.',
  'lift-same-person':
    'Wer die Aufhebung einer Sperre beantragt hat, kann sie nicht auch aufheben. Fragen Sie eine Kollegin oder einen Kollegen.',
  'not-allowed': 'Ihre Rolle erlaubt das nicht.',
  'staff-exists': 'Mit dieser E-Mail-Adresse gibt es bereits ein Mitarbeiterkonto.',
  'staff-not-found': 'Dieses Mitarbeiterkonto gibt es nicht.',
  'staff-own-account':
    'Niemand kann die eigenen Rollen ändern oder das eigene Konto deaktivieren. Fragen Sie eine Kollegin oder einen Kollegen.',
  'staff-last-admin':
    'Das ist das letzte Administratorkonto. Geben Sie zuerst jemand anderem diese Rolle.',
  'staff-disabled': 'Dieses Mitarbeiterkonto ist deaktiviert.',
  'staff-not-disabled':
    'Dieses Mitarbeiterkonto ist nicht deaktiviert, es gibt also nichts zu aktivieren.',
  'roles-unchanged': 'Diese Rollen hat das Konto bereits. Es wurde nichts geändert.',
  'proposal-not-found': 'Diesen Antrag gibt es nicht, oder er wurde bereits erledigt oder beendet.',
  'proposal-expired':
    'Dieser Antrag ist älter als 24 Stunden und beendet. Es wurde nichts geändert. Stellen Sie ihn noch einmal.',
  'proposal-changed':
    'Das ist nicht mehr, was beantragt wurde: Das Konto oder der Antrag hat sich geändert. Es wurde nichts getan. Sehen Sie es sich noch einmal an, und beantragen Sie es neu, wo es noch gewünscht ist.',
  'proposal-same-person':
    'Wer eine Änderung beantragt hat, kann sie nicht genehmigen. Das muss ein anderer Administrator tun.',
  'proposal-own-account':
    'Niemand entscheidet über das eigene Konto. Fragen Sie einen anderen Administrator.',
  'proposal-new-administrator':
    'In den letzten sieben Tagen hat eine von Ihnen beiden Personen beantragt, dass die andere Administrator wird. Es wurde nichts geändert; ein anderer Administrator muss das genehmigen.',
  'proposal-maker-gone':
    'Wer das beantragt hat, ist kein Administrator mehr, daher ist der Antrag beendet. Es wurde nichts geändert.',
  'proposal-open':
    'Für dieses Konto ist bereits etwas beantragt. Genehmigen, lehnen oder ziehen Sie das zuerst zurück.',
  'enrolment-replaced':
    'Die Einrichtung wurde in einem anderen Fenster neu begonnen oder dauerte länger als 30 Minuten. Es wurde nichts geändert. Öffnen Sie den Link noch einmal, um von vorn zu beginnen.',
  'administrators-exist':
    'Es gibt bereits Administratoren, die sich anmelden können. Sie laden andere ein, immer zwei von ihnen gemeinsam.',
  'administrator-missing':
    'Noch kann sich kein Administrator anmelden, es gibt also keinen ersten. Legen Sie den ersten an und nehmen Sie seine Einladung an.',
  'roles-missing': 'Ein Mitarbeiterkonto braucht mindestens eine Rolle.',
  'api-key-not-found': 'Diesen API-Schlüssel gibt es nicht.',
  'api-key-limit': 'Es gibt bereits zehn API-Schlüssel. Widerrufen Sie zuerst einen.',
  'api-key-expired':
    'Dieser API-Schlüssel ist abgelaufen. Erstellen Sie in Ihrem Konto einen neuen.',
  'api-key-address':
    'Dieser API-Schlüssel ist an andere Adressen gebunden als die, von der Sie anfragen. Es wurde nichts getan.',
  'api-key-over-limit':
    'Dieser API-Schlüssel hat ausgeschöpft, was er an einem Tag bewegen darf. Es wurde kein Geld bewegt. Warten Sie auf den nächsten Tag (UTC), oder verwenden Sie einen Schlüssel, der mehr bewegen darf.',
  'recovery-not-found':
    'Es läuft kein Antrag, Ihre Authenticator-App zu entfernen. Es gibt nichts abzubrechen.',
  'recovery-not-now':
    'Ihre Identitätsprüfung liegt uns bereits vor. Im Moment gibt es nichts weiter zu senden; wir schreiben Ihnen, wenn es weitergeht.',
  'recovery-wrong-person':
    'Diese Angaben sind nicht die dieses Kontos. Schreiben Sie Ihren Namen und Ihr Geburtsdatum so, wie Sie sie bei der Registrierung angegeben haben.',
  'recovery-same-person':
    'Wer diese Wiederherstellung empfohlen hat, kann ihr nicht auch zustimmen. Fragen Sie eine Kollegin oder einen Kollegen.',
  'email-not-verified':
    'Bestätigen Sie zuerst Ihre E-Mail-Adresse: So erreichen wir Sie, wenn etwas nicht stimmt.',
  'key-reused':
    'Dieser Schlüssel wurde bereits für eine andere Registrierung verwendet. Es wurde nichts geändert. Verwenden Sie für eine neue Anfrage einen neuen Schlüssel.',
  'in-flight': 'An derselben Registrierung wird noch gearbeitet. Fragen Sie gleich noch einmal.',
  'bad-client': 'Die Client-ID oder das Client-Secret stimmt nicht.',
}
