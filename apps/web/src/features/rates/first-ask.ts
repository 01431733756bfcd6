import { isCurrency } from '@corridor/kernel/currency'
import type { PriceAsk } from '../../prices/price-ask.ts'

export type AskedPair = { readonly from?: string; readonly to?: string }

/** What the rates page prices before anything is chosen: the address's pair, where it names one. */
export function firstAsk({ from = '', to = '' }: AskedPair): PriceAsk {
  return {
    from: isCurrency(from) ? from : 'EUR',
    to: isCurrency(to) ? to : 'USD',
    fixed: 'source',
    amount: '1000',
    way: 'bank',
  }
}

/** The days of history that the chart begins with. */
export const firstDays = 30
