import type { shellPrices as English } from '../../en/web/shell-prices.ts'
import type { Translation } from '../../translation.ts'

export const shellPrices: Translation<typeof English> = {
  'currency-of': 'Divisa: {label}',
  'rate-source-ecb': 'Banco Central Europeo',
  'rate-source-oxr': 'Open Exchange Rates',
  'rate-source-peg': 'Paridad oficial con el dólar estadounidense',
  'rate-source-indicative': 'Tipo orientativo',
  'rate-origin': '{by}, {day}',
  'rate-from': 'Tipo de cambio: {by}, {day}',
  'rate-indicative': 'Tipo orientativo',
  'rate-mid-market': 'Tipo medio de mercado',
  'rate-yours': 'Su tipo de cambio',
  spread: 'Nuestra parte del tipo de cambio ({percent, number, ::.00###} %)',
  'spread-note': 'Su tipo de cambio es el tipo medio de mercado menos esta parte.',
  arrives: 'Llega',
  expected: 'Llegada prevista',
  fee: 'Nuestra comisión',
  'fee-variable': 'Comisión variable ({percent, number, ::.00###} %)',
  'fee-fixed': 'Comisión fija',
  'fee-total': 'Nuestra comisión en total',
  'we-convert': 'Convertimos',
  'we-send-on': 'Remitimos',
}
