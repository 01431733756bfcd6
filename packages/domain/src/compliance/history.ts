// The door for demonstrations: nothing of the running product comes in here (ADR 30).
export { levelOf } from './rules.ts'
export { type PastAlert, type PastAssessment, unsafeLoadHistory } from './store/load-history.ts'
