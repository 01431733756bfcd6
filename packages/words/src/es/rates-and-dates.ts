import type { ratesAndDates as English } from '../en/rates-and-dates.ts'
import type { Translation } from '../translation.ts'

export const ratesAndDates: Translation<typeof English> = {
  'arrives-now': 'Llega en segundos',
  'arrives-minutes': 'Llega en {minutes, plural, one {# minuto} other {# minutos}} como máximo',
  'arrives-hours': 'Llega en {hours, plural, =1 {una hora} other {# horas}} como máximo',
  'arrives-by': 'Llega a más tardar el {day}',
  'arrives-expected':
    'Previsto a más tardar el {day}; un festivo bancario local puede añadir un día',
  'when-now': 'en segundos',
  'when-minutes': 'en {minutes, plural, one {# minuto} other {# minutos}} como máximo',
  'when-hours': 'en {hours, plural, =1 {una hora} other {# horas}} como máximo',
  'when-by': 'a más tardar el {day}',
  'when-expected': 'a más tardar el {day}; un festivo bancario local puede añadir un día',
  'below-minimum': 'Lo mínimo que se puede enviar por esta vía es {limit}.',
  'above-maximum': 'Lo máximo que se puede enviar de una vez por esta vía es {limit}.',
  'rate-indicative': 'Es un tipo de cambio orientativo del {day}, no uno publicado.',
  'rate-dated': 'Esta demostración usa los tipos de cambio publicados el {day}.',
  'rate-pegged':
    'Una de estas divisas tiene un tipo de cambio fijo con el dólar estadounidense, que seguimos.',
}
