// The door for demonstrations: nothing of the running product comes in here (ADR 30).
export { type PastCheck, type PastDocument, unsafeLoadHistory } from './store/load-history.ts'
