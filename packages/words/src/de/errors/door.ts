import { brand } from '@corridor/kernel/brand'
import type { door as English } from '../../en/errors/door.ts'
import type { Translation } from '../../translation.ts'

export const door: Translation<typeof English> = {
  'signed-out':
    'Sie sind abgemeldet. Melden Sie sich wieder an, um fortzufahren; es wurde nichts geändert.',
  forbidden:
    'Ihre Rolle erlaubt das nicht. Fragen Sie eine Administratorin oder einen Administrator, wenn Sie es brauchen.',
  'not-found': 'Unter dieser Adresse gibt es nichts.',
  'too-many-requests':
    'Das waren zu viele Anfragen auf einmal. Es wurde nichts geändert. Warten Sie eine Minute und versuchen Sie es erneut.',
  'invalid-input':
    'Etwas von dem, was gesendet wurde, stimmt nicht. Es wurde nichts geändert. Prüfen Sie die Felder und versuchen Sie es erneut.',
  'too-large':
    'Das ist zu groß. Es wurde nichts gespeichert. Verwenden Sie eine kleinere Datei oder einen kürzeren Text.',
  'too-many-streams':
    'Live-Aktualisierungen sind an zu vielen Stellen gleichzeitig geöffnet. Es wurde nichts geändert. Schließen Sie einige Fenster dieser App und laden Sie dieses dann neu.',
  'header-repeated':
    'Ein Header, der nur einmal vorkommen darf, kam mehrfach, sodass nicht klar ist, welcher gilt. Es wurde nichts getan. Senden Sie ihn einmal.',
  'cursor-invalid':
    'Diese Stelle in der Liste ist beschädigt oder gehört zu einer anderen Liste. Es wurde nichts gelesen. Rufen Sie die erste Seite noch einmal ab.',
  'method-not-allowed': 'Diese Adresse nimmt diese Art von Anfrage nicht an.',
  'service-not-offered':
    'Das wird hier nicht angeboten. Es wurde nichts geändert und kein Geld bewegt.',
  'bad-request': 'Diese Adresse lässt sich nicht lesen.',
  'cross-origin': 'Diese Anfrage kam nicht von unseren eigenen Seiten.',
  internal:
    'Bei uns ist etwas schiefgegangen. Wenn Sie gerade Geld bewegt haben, sehen Sie in Ihren Aktivitäten nach, bevor Sie es erneut versuchen: Dort steht, was geschehen ist. Nichts wird je doppelt abgebucht.',
  unreachable: `Wir konnten ${brand.name} nicht erreichen. Prüfen Sie Ihre Verbindung. Falls Sie gerade Geld bewegen wollten, sehen Sie in Ihre Aktivitäten, bevor Sie es noch einmal versuchen: Dort steht, was geschehen ist. Nichts wird je doppelt abgebucht.`,
}
