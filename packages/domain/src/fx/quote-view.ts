import type { Id } from '@corridor/kernel/ids'
import type { QuoteState, QuoteView } from './contract.ts'
import { type Calculation, calculationView } from './pricing.ts'

/** A stored price. */
export type QuoteRecord = Calculation & {
  readonly quoteId: Id<'quo'>
  readonly customerId: Id<'cus'>
  readonly state: QuoteState
  readonly createdAt: Date
  readonly expiresAt: Date
}

export function quoteView(quote: QuoteRecord): QuoteView {
  return {
    ...calculationView(quote),
    quoteId: quote.quoteId,
    state: quote.state,
    createdAt: quote.createdAt.toISOString(),
    expiresAt: quote.expiresAt.toISOString(),
  }
}
