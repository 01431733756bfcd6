// The door for demonstrations: nothing of the running product comes in here (ADR 30).
export { type PastNote, type PastThread, unsafeLoadHistory } from './store/load-history.ts'
