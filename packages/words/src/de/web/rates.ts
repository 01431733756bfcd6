import type { rates as English } from '../../en/web/rates.ts'
import type { Translation } from '../../translation.ts'

export const rates: Translation<typeof English> = {
  title: 'Wechselkurse',
  'page-description':
    'Devisenmittelkurse mit Quelle und Datum, und was das Senden zu ihnen kostet.',
  detail:
    'Der Devisenmittelkurs liegt in der Mitte zwischen den An- und Verkaufskursen der Banken. Wir schlagen nichts auf.',
  from: 'Von',
  to: 'In',
  swap: 'Währungen vertauschen',
  'same-currency': 'Wählen Sie zwei verschiedene Währungen',
  'same-currency-detail': '1 {currency} ist 1 {currency}.',
  'loading-rate': 'Kurs wird abgerufen',
  'loading-history': 'Verlauf wird abgerufen',
  indicative: 'Richtkurs',
  'indicative-detail':
    'Keine veröffentlichte Quelle führt dieses Paar. Der Kurs ist von Hand festgelegt, Stand {day}.',
  'demo-day': 'Diese Demo verwendet die veröffentlichten Kurse vom {day}.',
  period: 'Zeitraum',
  'period-30': '30 Tage',
  'period-365': '1 Jahr',
  cost: 'Was es kostet',
  'you-send': 'Sie senden',
  'recipient-gets': 'Empfänger erhält',
  'send-money': 'Geld senden',
  'open-account': 'Konto eröffnen',
}
