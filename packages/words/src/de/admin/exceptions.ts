import type { exceptions as English } from '../../en/admin/exceptions.ts'
import type { Translation } from '../../translation.ts'

export const exceptions: Translation<typeof English> = {
  title: 'Klärungsfälle',
  row: '{kind}, {sum}',
  'empty-title': 'Alles Geld ist zugeordnet',
  'empty-description':
    'Geld, das zu keinem Auftrag passt, wartet hier auf dem Klärungskonto auf eine Person.',
  what: 'Was',
  amount: 'Betrag',
  'payer-wrote': 'Verwendungszweck',
  about: 'Bezug',
  since: 'Seit',
  due: 'Fällig',
  owner: 'Zuständig',
  'owned-by': 'Zuständig: <name></name>',
  customer: 'Kunde',
  'open-customer': 'Öffnen',
  'copy-id': 'ID',
  'audit-trail': 'Prüfpfad',
  assign: 'Mir zuweisen',
  'take-over': 'Übernehmen',
  claimed: 'Dieser Klärungsfall gehört jetzt Ihnen',
  holds: '{name} bearbeitet diesen Fall.',
  colleague: 'Jemand aus dem Team',
  'kind-unmatched-money': 'Nicht zugeordnetes Geld',
  'kind-amount-mismatch': 'Betrag weicht ab',
  'kind-wallet-unavailable': 'Wallet nicht offen',
  'kind-limit-exceeded': 'Limit überschritten',
  'kind-late-success': 'Doch noch ausgezahlt',
  'kind-receivable': 'Forderung',
  'advice-unmatched-money':
    'Der Zahler hat keine unserer Referenzen angegeben. Finden Sie heraus, wem das Geld gehört, oder senden Sie es zurück.',
  'advice-amount-mismatch':
    'Eingegangen ist nicht der angekündigte Betrag. Klären Sie die Differenz mit dem Kunden.',
  'advice-wallet-unavailable':
    'Das Wallet, für das es bestimmt ist, ist eingefroren oder geschlossen. Entscheiden Sie, wohin das Geld geht.',
  'advice-limit-exceeded':
    'Der Kunde darf noch nicht so viel empfangen. Verifizieren Sie ihn weiter oder senden Sie das Geld zurück.',
  'advice-late-success':
    'Eine Zahlung, die wir aufgegeben hatten, wurde doch ausgeführt. Holen Sie sie zurück oder verbuchen Sie sie.',
  'advice-receivable':
    'Geld, das wir gutgeschrieben hatten, wurde zurückgeholt. Fordern Sie es vom Kunden zurück.',
  'begun-credit':
    'Die Gutschrift hat begonnen. Sie läuft von selbst weiter; Sie können sie auch wiederholen.',
  'begun-return':
    'Die Rücksendung hat begonnen; die Bank hat noch nicht eindeutig geantwortet. Sie läuft von selbst weiter; Sie können sie auch wiederholen.',
  'begun-note':
    'Das Schließen hat begonnen. Es läuft von selbst weiter; Sie können es auch wiederholen.',
  credit: 'Dem Kunden gutschreiben',
  crediting: 'Wird gutgeschrieben …',
  'credit-consequence':
    '{money} geht vom Klärungskonto in das {currency}-Wallet von {customer}. Der Kunde wird benachrichtigt.',
  'credit-chosen-consequence':
    '{money} geht vom Klärungskonto in das {currency}-Wallet des Kunden, den Sie gewählt haben. Der Kunde wird benachrichtigt.',
  credited: 'Das Geld ist gutgeschrieben',
  return: 'Zurücksenden',
  returning: 'Wird zurückgesendet …',
  'return-consequence':
    '{money} verlässt das Klärungskonto und geht dorthin zurück, woher es kam. Das lässt sich nicht rückgängig machen.',
  returned: 'Das Geld ist auf dem Rückweg',
  note: 'Erledigen',
  noting: 'Wird erledigt …',
  'note-consequence':
    'Es wird kein Geld bewegt. Sagen Sie, was Sie festgestellt haben und was getan wurde; damit ist der Klärungsfall geschlossen.',
  noted: 'Der Klärungsfall ist erledigt',
  'find-owner': 'Eigentümer suchen',
  'find-owner-hint': 'Name, E-Mail, Benutzername, Telefon oder ID, mindestens drei Zeichen.',
  'nobody-found': 'Damit wird kein offenes Konto gefunden.',
  'credit-to': 'Gutschreiben an',
  'choose-customer': 'Kunden wählen',
}
