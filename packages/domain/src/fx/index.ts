export type {
  CalculationView,
  CorridorView,
  DeliveryEstimate,
  QuoteView,
  RateHistoryView,
  RateView,
} from './contract.ts'
export { calendarsEndingWithin } from './corridors/holidays.ts'
export { reactsTo } from './reacts-to.ts'
export { acceptQuote } from './use-cases/accept-quote.ts'
export { calculate } from './use-cases/calculate.ts'
export { convertAt } from './use-cases/convert-at.ts'
export { createQuote } from './use-cases/create-quote.ts'
export { createQuoteOnce } from './use-cases/create-quote-once.ts'
export { estimateDelivery } from './use-cases/estimate-delivery.ts'
export { getQuote } from './use-cases/get-quote.ts'
export { getRate } from './use-cases/get-rate.ts'
export { getRateHistory } from './use-cases/get-rate-history.ts'
export { importRates } from './use-cases/import-rates.ts'
export { listCorridors } from './use-cases/list-corridors.ts'
