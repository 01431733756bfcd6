export { findQuote, insertQuote, type TakeOutcome, takeQuote } from './store/quotes.ts'
export { newestDate, readLatestRates, readRateHistory, storeSheets } from './store/rates.ts'
