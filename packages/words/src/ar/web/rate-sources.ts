import type { rateSources as English } from '../../en/web/rate-sources.ts'
import type { Translation } from '../../translation.ts'

export const rateSources: Translation<typeof English> = {
  'source-ecb': 'البنك المركزي الأوروبي',
  'source-oxr': 'خدمة Open Exchange Rates',
  'source-peg': 'ربط رسمي بالدولار الأمريكي',
  'source-indicative': 'سعر استرشادي',
}
