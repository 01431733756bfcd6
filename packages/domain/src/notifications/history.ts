// The door for demonstrations: nothing of the running product comes in here (ADR 30).
export { appPaths } from './app-paths.ts'
export { type PastNotification, unsafeLoadHistory } from './store/load-history.ts'
