import type { Id } from '@corridor/kernel/ids'
import { defaultLocale, type Locale } from '@corridor/words/languages'
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

/** A stored price as a reader of a language sees it. */
export function quoteView(quote: QuoteRecord, locale: Locale = defaultLocale): QuoteView {
  return {
    ...calculationView(quote, locale),
    quoteId: quote.quoteId,
    state: quote.state,
    createdAt: quote.createdAt.toISOString(),
    expiresAt: quote.expiresAt.toISOString(),
  }
}
