import { brand } from '@corridor/kernel/brand'
import type { recipients as English } from '../../en/web/recipients.ts'
import type { Translation } from '../../translation.ts'

export const recipients: Translation<typeof English> = {
  title: 'Empfänger',
  'title-new': 'Empfänger hinzufügen',
  'title-edit': 'Empfänger bearbeiten',
  recipient: 'Empfänger',
  description: 'Personen und Bankkonten, an die Sie Geld senden.',
  add: 'Empfänger hinzufügen',
  'empty-title': 'Noch keine Empfänger',
  'empty-detail':
    'Fügen Sie einen anderen Kunden oder ein Bankkonto hinzu und senden Sie in wenigen Schritten Geld.',
  search: 'Nach Name, Kurzname oder Konto suchen',
  'no-match': 'Kein Treffer für „{text}“',
  'clear-search': 'Suche leeren',
  'new-description': 'Wessen Konto ist es?',
  'kind-of-recipient': 'Art des Empfängers',
  customer: `Konto bei ${brand.name}`,
  'bank-account': 'Bankkonto',
  saved: '{name} ist gespeichert',
  saving: 'Wird gespeichert …',
  lookup: 'E-Mail-Adresse, Benutzername oder Telefonnummer',
  'lookup-hint':
    'Zum Beispiel ben@example.org, @ben oder +44 7400 123456. Das Konto muss verifiziert sein.',
  'lookup-missing':
    'Geben Sie eine E-Mail-Adresse, eine Telefonnummer oder einen Benutzernamen ein.',
  find: 'Suchen',
  finding: 'Wird gesucht …',
  'yes-add': 'Ja, {name} hinzufügen',
  who: 'Wen bezahlen Sie?',
  'type-person': 'Eine Person',
  'type-business': 'Ein Unternehmen',
  'name-person': 'Vollständiger Name des Kontoinhabers',
  'name-person-hint':
    'Wie ihn die Bank kennt, in jeder Schrift. Ein einzelner Name genügt, wenn er der ganze Name ist.',
  'name-business': 'Name des Unternehmens',
  'name-business-hint': 'Wie ihn die Bank kennt, zum Beispiel Smith & Sons Ltd.',
  'account-currency': 'Währung des Kontos',
  'account-kind': 'Art des Kontos',
  'form-loading': 'Formular wird geladen',
  nickname: 'Kurzname',
  'nickname-hint': 'Nur Sie sehen ihn, zum Beispiel „Miete“.',
  'bank-checking': 'Wird bei der Bank geprüft …',
  'save-details': 'Neue Angaben speichern',
  'add-account': 'Dieses Konto hinzufügen',
  choose: 'Auswählen',
  'search-in': 'Suchen: {label}',
  'such-as': 'Zum Beispiel {example}',
  'field-missing': 'Füllen Sie das Feld „{label}“ aus.',
  'field-not-listed': 'Wählen Sie einen Eintrag aus der Liste.',
  'field-length': 'Geben Sie {count, plural, one {# Zeichen} other {# Zeichen}} ein.',
  'field-lengths': 'Geben Sie {least} bis {most, plural, one {# Zeichen} other {# Zeichen}} ein.',
  'field-shape': 'Das sieht nicht richtig aus. Beispiel: {example}',
  'name-of-business':
    'Das ist kein Name einer Person. Wählen Sie für eine Firma „Ein Unternehmen“.',
  'match-title': 'Die Bank bestätigt den Namen',
  'match-detail': 'Das Konto gehört {name}.',
  'close-title': 'Der Name stimmt fast',
  'close-detail':
    'Bei der Bank läuft dieses Konto auf <strong>{name}</strong>. Sie haben {typed} eingegeben.',
  'close-unnamed':
    'Bei der Bank läuft dieses Konto auf einen etwas anderen Namen. Prüfen Sie die Schreibweise.',
  'take-name': 'Namen der Bank übernehmen',
  'keep-typed': 'Meine Eingabe behalten',
  'no-match-title': 'Der Name gehört nicht zu diesem Konto',
  'no-match-detail':
    'Laut der Bank gehört dieses Konto jemand anderem. So werden Menschen dazu gebracht, die falsche Person zu bezahlen. Fragen Sie den Empfänger auf einem Weg, dem Sie vertrauen, noch einmal nach seinen Angaben; Geld, das an ein falsches Konto gesendet wurde, kommt möglicherweise nie zurück.',
  'save-anyway': 'Trotzdem speichern',
  'unavailable-title': 'Die Bank konnte den Namen nicht prüfen',
  'unavailable-detail':
    'Das sagt nichts über das Konto aus. Vergleichen Sie Namen und Nummern mit den Angaben des Empfängers.',
  'save-unchecked': 'Ohne Prüfung speichern',
  'edit-about': '{name}, {about}',
  'edit-refused':
    'Dieser Empfänger kann nicht bearbeitet werden: Er wurde entfernt, oder es ist ein anderer Kunde, der seine Angaben selbst pflegt.',
  'edit-type-again':
    'Zum Schutz der Kontonummern zeigen wir sie nicht an. Geben Sie sie erneut ein; für laufende Überweisungen gelten weiter die alten.',
  'gone-title': 'Nicht mehr in Ihrer Liste',
  'gone-detail':
    'Dieser Empfänger wurde entfernt oder ersetzt. Fügen Sie ihn erneut hinzu, um ihm Geld zu senden.',
  send: 'Geld senden',
  edit: 'Bearbeiten',
  remove: 'Entfernen',
  account: 'Konto',
  'bank-sees': 'Bei der Bank erscheint',
  currency: 'Währung',
  'currency-any': 'Jede, die Sie halten',
  country: 'Land',
  added: 'Hinzugefügt',
  'remove-title': '{name} entfernen?',
  'remove-detail':
    'Laufende Überweisungen ändern sich nicht. Sie können dasselbe Konto wieder hinzufügen.',
  removing: 'Wird entfernt …',
  keep: 'Behalten',
  removed: '{name} ist entfernt',
}
