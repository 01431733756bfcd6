import type { lists as English } from '../../en/admin/lists.ts'
import type { Translation } from '../../translation.ts'

export const lists: Translation<typeof English> = {
  title: 'Sanktionslisten',
  'embedded-title': 'Diese Listen wurden mit der Software geliefert',
  'embedded-description':
    'Sie dienen der Vorführung: Niemand überwacht ihr Alter, und wer seither gelistet wurde, wird nicht gefunden.',
  'name-ofac': 'OFAC, Specially Designated Nationals',
  'name-un': 'UN-Sicherheitsrat, konsolidierte Liste',
  'origin-embedded': 'Mit der Software geliefert',
  'origin-publisher': 'Vom Herausgeber abgerufen',
  'origin-mirror': 'Vom eigenen Spiegelserver abgerufen',
  demonstration: 'Zur Vorführung',
  age: '{days, plural, =0 {Von heute} one {1 Tag alt} other {# Tage alt}}',
  date: 'Stand der Liste',
  source: 'Quelle',
  'last-read': 'Zuletzt gelesen',
  'never-imported': 'Nie importiert',
  parties: 'Gelistete',
  count: '{count, number}',
  names: 'Namen',
  'aliases-only': 'Nur Aliasnamen',
  'aliases-only-note': 'Werden gefunden, ohne Daten und Programme',
  nameless: 'Ohne Namen',
  'nameless-note': 'Können nicht gefunden werden',
  'copy-hash': 'Hash der Liste',
  whole:
    '{list} vom Stand {date}, {parties, plural, one {# Gelisteter} other {# Gelistete}}, alle mit Namen',
  'whole-nameless':
    '{list} vom Stand {date}, {parties, plural, one {# Gelisteter} other {# Gelistete}}: {nameless, number} ohne Namen, die nicht gefunden werden können',
  'whole-aliases':
    '{list} vom Stand {date}, {parties, plural, one {# Gelisteter} other {# Gelistete}}: {aliases, number} nur mit Aliasnamen bekannt',
  'whole-both':
    '{list} vom Stand {date}, {parties, plural, one {# Gelisteter} other {# Gelistete}}: {nameless, number} ohne Namen, die nicht gefunden werden können, {aliases, number} nur mit Aliasnamen bekannt',
  remembered: 'Gemerkte Namen',
  'remembered-description':
    'Sie lösen für diesen Gelisteten keinen Alert aus, bis zu ihrem Datum oder bis sich eine der beiden Seiten ändert. Öffnen Sie einen, um ihn zurückzunehmen.',
  'remembered-empty-title': 'Nichts ist gemerkt',
  'remembered-empty-description':
    'Ein Name wird bei seinem Alert gemerkt, nachdem das Geld freigegeben wurde.',
  who: 'Wer',
  'some-customer': 'Ein Kunde',
  'some-recipient': 'Ein Bankempfänger',
  'is-not': 'Ist nicht',
  score: 'Trefferwert',
  'score-not-kept': 'Nicht aufbewahrt',
  state: 'Status',
  'said-by': 'Entschieden von',
  'said-by-both': '{first} und {second}',
  'former-colleague': 'Jemand, der nicht mehr hier arbeitet',
  'former-colleague-second': 'jemand, der nicht mehr hier arbeitet',
  since: 'Seit',
  until: 'Bis',
  'no-date': 'Kein Datum',
}
