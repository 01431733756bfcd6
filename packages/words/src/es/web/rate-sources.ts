import type { rateSources as English } from '../../en/web/rate-sources.ts'
import type { Translation } from '../../translation.ts'

export const rateSources: Translation<typeof English> = {
  'source-ecb': 'Banco Central Europeo',
  'source-oxr': 'Open Exchange Rates',
  'source-peg': 'Paridad oficial con el dólar estadounidense',
  'source-indicative': 'Tipo indicativo',
}
