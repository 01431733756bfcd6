import type { rateSources as English } from '../../en/web/rate-sources.ts'
import type { Translation } from '../../translation.ts'

export const rateSources: Translation<typeof English> = {
  'source-ecb': 'Europäische Zentralbank',
  'source-oxr': 'Open Exchange Rates',
  'source-peg': 'Amtliche Bindung an den US-Dollar',
  'source-indicative': 'Richtkurs',
}
