import type { shellPrices as English } from '../../en/web/shell-prices.ts'
import type { Translation } from '../../translation.ts'

export const shellPrices: Translation<typeof English> = {
  'currency-of': 'Währung: {label}',
  'rate-source-ecb': 'Europäische Zentralbank',
  'rate-source-oxr': 'Open Exchange Rates',
  'rate-source-peg': 'Amtliche Bindung an den US-Dollar',
  'rate-source-indicative': 'Richtkurs',
  'rate-origin': '{by}, {day}',
  'rate-from': 'Kurs: {by}, {day}',
  'rate-indicative': 'Richtkurs',
  'rate-mid-market': 'Devisenmittelkurs',
  'rate-yours': 'Ihr Kurs',
  spread: 'Unser Anteil am Kurs ({percent, number, ::.00###} %)',
  'spread-note': 'Ihr Kurs ist der Devisenmittelkurs abzüglich dieses Anteils.',
  arrives: 'Ankunft',
  expected: 'Erwartet',
  fee: 'Unsere Gebühr',
  'fee-variable': 'Variable Gebühr ({percent, number, ::.00###} %)',
  'fee-fixed': 'Feste Gebühr',
  'fee-total': 'Unsere Gebühr insgesamt',
  'we-convert': 'Wir tauschen um',
  'we-send-on': 'Wir leiten weiter',
}
