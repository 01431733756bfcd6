export { findQuote } from './store/find-quotes.ts'
export { insertQuote, type NewQuote, type QuoteKey } from './store/insert-quotes.ts'
export {
  confirmedRates,
  type LatestRates,
  type RatesNow,
  rememberedRates,
  renewRates,
} from './store/latest-rates.ts'
export { findKey } from './store/quote-keys.ts'
export { newestDate, readRateHistory, storeSheets } from './store/rates.ts'
export { takeQuote } from './store/take-quotes.ts'
