// The door for demonstrations: nothing of the running product comes in here (ADR 30).
export {
  type PastAccount,
  type PastHold,
  type PastPosting,
  unsafeLoadHistory,
} from './store/load-history.ts'
