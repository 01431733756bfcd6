import type { compliance as English } from '../../en/errors/compliance.ts'
import type { Translation } from '../../translation.ts'

export const compliance: Translation<typeof English> = {
  'not-found': 'Das konnten wir nicht finden.',
  'limit-exceeded':
    'Das ist mehr, als Ihr Konto derzeit senden kann. Es wurde kein Geld bewegt. Wählen Sie einen kleineren Betrag oder sehen Sie sich Ihre Limits an.',
  'not-verified':
    'Wir müssen Ihre Identität bestätigen, bevor Geld bewegt werden kann. Es wurde kein Geld bewegt. Schließen Sie Ihre Identitätsprüfung ab, um fortzufahren.',
  refused:
    'Wir können diese Überweisung nicht ausführen. Es wurde kein Geld gesendet. Wenden Sie sich bei Fragen an den Support.',
  'assessment-reused':
    'Diese Überweisung wurde bereits mit anderen Angaben geprüft. Es wurde kein Geld bewegt.',
  'alert-decided':
    'Über diesen Alarm wurde bereits entschieden. Laden Sie neu, um die Entscheidung zu sehen.',
  'clearing-same-person':
    'Dass dies nicht die gelistete Person ist, haben Sie selbst angegeben. Es wurde nichts geändert: Eine andere zuständige Person muss zustimmen.',
  'alert-withdrawn':
    'Die Kundin oder der Kunde hat diese Überweisung storniert. Es wurde kein Geld gesendet, das zurückgelegte Geld ist wieder im Wallet, und es gibt nichts mehr zu entscheiden.',
  'decision-unfit':
    'Dieser Alarm kann so nicht abgeschlossen werden, und es wurde kein Geld bewegt: Zurückgelegtes Geld wird freigegeben oder abgelehnt, eine verweigerte Überweisung nur vermerkt.',
  'alert-changed':
    'Dieser Alarm hat sich geändert, während Sie ihn angesehen haben. Laden Sie neu und versuchen Sie es erneut.',
  'alert-owned':
    'Diesen Alarm bearbeitet jemand anderes. Übernehmen Sie ihn, bevor Sie entscheiden.',
  'remembering-unfit':
    'Hier gibt es keinen Namen, der gemerkt werden könnte. Es wurde nichts geändert: Ein Name wird gemerkt, nachdem das Geld freigegeben wurde, das er aufgehalten hat.',
  'already-remembered':
    'Das ist bereits gemerkt oder wartet auf eine andere zuständige Person. Es wurde nichts geändert. Laden Sie neu, um es zu sehen.',
  'not-allowed': 'Das kann nur jemand aus der Compliance tun.',
  'already-listed': 'Das steht bereits auf der Sperrliste.',
  'list-unavailable':
    'Die Überweisung kann im Moment nicht geprüft werden. Es wurde kein Geld bewegt. Versuchen Sie es in ein paar Minuten erneut.',
}
