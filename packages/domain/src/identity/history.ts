// The door for demonstrations: nothing of the running product comes in here (ADR 30).

export { handleSkeleton } from './handle.ts'
export {
  historyUntil,
  type PastAction,
  type PastCustomer,
  unsafeLoadHistory,
} from './store/load-history.ts'
