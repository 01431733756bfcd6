import type { blockList as English } from '../../en/admin/block-list.ts'
import type { Translation } from '../../translation.ts'

export const blockList: Translation<typeof English> = {
  title: 'Sperrliste',
  'empty-title': 'Niemand ist gesperrt',
  'empty-description':
    'Namen, Konten und Kunden, die Sie hier eintragen, werden ab dann abgelehnt.',
  whom: 'Wer',
  what: 'Was',
  reason: 'Grund',
  'added-by': 'Eingetragen von',
  since: 'Seit',
  'former-colleague': 'Jemand, der nicht mehr hier arbeitet',
  'kind-name': 'Name',
  'kind-account': 'Bankkonto',
  'kind-customer': 'Kunde',
  'label-name': 'Name',
  'label-account': 'Kontoschlüssel',
  'label-customer': 'Kunden-ID',
  'hint-name':
    'Die Wörter gelten in jeder Reihenfolge und Schrift. Zahlungen an jemanden mit diesem Namen werden abgelehnt.',
  'hint-account': 'Der Kontoschlüssel, den ein Alert zu diesem Konto anzeigt.',
  'hint-customer':
    'Von der Seite des Kunden; sie beginnt mit cus_. Der Kunde kann dann weder senden noch bezahlt werden.',
  'block-somebody': 'Jemanden sperren',
  'block-description':
    'Jede neue Überweisung mit dieser Person wird sofort abgelehnt, ohne Angabe von Gründen.',
  back: 'Zurück',
  block: 'Sperren',
  blocking: 'Wird gesperrt …',
  'what-to-block': 'Was gesperrt werden soll',
  'reason-hint': 'Wird im Prüfprotokoll aufbewahrt. Der Kunde sieht ihn nicht.',
  added: 'Eintrag steht auf der Sperrliste',
  'take-off': 'Von der Liste nehmen',
  'taking-off': 'Wird entfernt …',
  'take-off-consequence':
    'Die nächste Überweisung mit {name} wird wegen dieses Eintrags nicht mehr abgelehnt.',
  'taken-off': '{name} steht nicht mehr auf der Sperrliste',
  'audit-trail': 'Prüfpfad',
  'blocked-value': 'gesperrter Wert',
  'open-customer': 'Öffnen',
}
