// The door for demonstrations: nothing of the running product comes in here (ADR 30).
export { corridors } from './corridors/corridors.ts'
export { customerRateOf } from './fees.ts'
export { type Calculation, convertForComparison } from './pricing.ts'
export { type PastQuote, unsafeLoadHistory } from './store/load-history.ts'
export { type PastPrices, pricesOfThePast } from './use-cases/prices-of-the-past.ts'
