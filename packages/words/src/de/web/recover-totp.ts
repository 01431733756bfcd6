import type { recoverTotp as English } from '../../en/web/recover-totp.ts'
import type { Translation } from '../../translation.ts'

export const recoverTotp: Translation<typeof English> = {
  title: 'Authentifizierungs-App verloren',
  detail:
    'Jemand, der Ihr Passwort kennt, hat uns gebeten, Ihre Authentifizierungs-App zu entfernen.',
  'go-to-sign-in': 'Zur Anmeldung',
  cancelled: 'Abgebrochen',
  'cancelled-detail':
    'Ihre Authentifizierungs-App bleibt. Wenn Sie nicht darum gebeten haben, kennt jemand Ihr Passwort: <reset>Wählen Sie ein neues</reset>.',
  'state-proof-submitted':
    'Wir sehen uns Ihre Dokumente an. Wir schreiben Ihnen, wenn es weitergeht.',
  'state-proven': 'Wir wissen, dass Sie es sind. Als Nächstes prüft es jemand aus unserem Team.',
  'state-recommended':
    'Eine zweite Person prüft es jetzt. Wir schreiben Ihnen, wenn es weitergeht.',
  'taken-off-at':
    'Zwei Personen aus unserem Team haben zugestimmt. Zeitpunkt, zu dem Ihre Authentifizierungs-App entfernt wird: <time></time>. Bis dahin können Sie abbrechen.',
  'not-you': 'Waren Sie das nicht, oder haben Sie sie wiedergefunden?',
  cancel: 'Abbrechen, App behalten',
  'cancel-title': 'Authentifizierungs-App behalten?',
  'cancel-detail': 'Der Antrag endet sofort, und alle Links dazu verlieren ihre Gültigkeit.',
  'cancel-confirm': 'Antrag abbrechen',
  cancelling: 'Wird abgebrochen …',
  'dead-link':
    'Dieser Link gilt nicht mehr: Der Antrag wurde abgebrochen, ist beendet oder bestand nie. Ihre Authentifizierungs-App ist, wie sie war, es sei denn, wir haben Ihnen geschrieben, dass sie entfernt wurde.',
  'tries-left':
    'Ihre Dokumente haben nicht gezeigt, wer Sie sind. {tries, plural, one {Sie können sie noch einmal senden.} other {Es bleiben # Versuche.}}',
  'first-name': 'Vorname',
  'first-name-missing':
    'Geben Sie Ihren Vornamen ein, oder kreuzen Sie an, dass Sie nur einen Namen haben.',
  'last-name': 'Nachname',
  'one-name': 'Name',
  'has-one-name': 'Ich habe nur einen Namen',
  'birth-date': 'Geburtsdatum',
  'both-sides-needed': 'Beide Seiten werden gebraucht.',
  'file-needed': 'Fügen Sie zuerst das Dokument hinzu.',
  submit: 'Zur Prüfung einreichen',
  busy: 'Wird eingereicht …',
}
