export { database } from './store/database.ts'
export { findQuote, insertQuote, takeQuote } from './store/quotes.ts'
export { newestDate, readLatestRates, readRateHistory, storeSheets } from './store/rates.ts'
