import type { PageReads } from '../../page/page-reads.tsx'
import { pricedInput } from '../../prices/price-ask.ts'
import { type AskedPair, firstAsk, firstDays } from './first-ask.ts'

/** What the rates page shows first: the rate, how it moved, and what sending costs at it. */
export function ratesReads(pair: AskedPair): PageReads {
  const ask = firstAsk(pair)
  const price = pricedInput(ask)
  const { from: source, to: target } = ask
  return ({ fx }, queries) => [
    queries.query(fx.getRate.queryOptions({ source, target })),
    queries.query(fx.getRateHistory.queryOptions({ source, target, days: firstDays })),
    ...(price ? [queries.query(fx.calculate.queryOptions(price))] : []),
  ]
}
