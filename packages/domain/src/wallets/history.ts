// The door for demonstrations: nothing of the running product comes in here (ADR 30).
export { accountIdOf, ownerRefOf, systemSides } from './account-refs.ts'
export { type PastWallet, unsafeLoadHistory } from './store/load-history.ts'
