// The door for demonstrations: nothing of the running product comes in here (ADR 30).
export { makeBankReference } from './bank-reference.ts'
export {
  type PastDeposit,
  type PastException,
  type PastInstruction,
  type PastPayout,
  type PastReceipt,
  unsafeLoadHistory,
} from './store/load-history.ts'
