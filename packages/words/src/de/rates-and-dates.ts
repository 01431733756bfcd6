import type { ratesAndDates as English } from '../en/rates-and-dates.ts'
import type { Translation } from '../translation.ts'

export const ratesAndDates: Translation<typeof English> = {
  'arrives-now': 'Kommt in Sekunden an',
  'arrives-minutes': 'Kommt innerhalb von {minutes, plural, one {# Minute} other {# Minuten}} an',
  'arrives-hours': 'Kommt innerhalb von {hours, plural, =1 {einer Stunde} other {# Stunden}} an',
  'arrives-by': 'Kommt bis {day} an',
  'arrives-expected':
    'Voraussichtlich bis {day}; ein örtlicher Bankfeiertag kann einen Tag länger bedeuten',
  'when-now': 'in Sekunden',
  'when-minutes': 'innerhalb von {minutes, plural, one {# Minute} other {# Minuten}}',
  'when-hours': 'innerhalb von {hours, plural, =1 {einer Stunde} other {# Stunden}}',
  'when-by': 'bis {day}',
  'when-expected': 'bis {day}; ein örtlicher Bankfeiertag kann einen Tag länger bedeuten',
  'below-minimum': 'Auf diesem Weg können mindestens {limit} gesendet werden.',
  'above-maximum': 'Auf diesem Weg können auf einmal höchstens {limit} gesendet werden.',
  'rate-indicative': 'Das ist ein Richtkurs vom {day}, kein veröffentlichter Kurs.',
  'rate-dated': 'Diese Demo verwendet die veröffentlichten Kurse vom {day}.',
  'rate-pegged': 'Eine dieser Währungen hat einen festen Kurs zum US-Dollar, dem wir folgen.',
}
