// The door for demonstrations: nothing of the running product comes in here (ADR 30).
export { legsOf, mirrored } from './posting-legs.ts'
export { type PastTransfer, unsafeLoadHistory } from './store/load-history.ts'
export { factsOf } from './transfer-facts.ts'
