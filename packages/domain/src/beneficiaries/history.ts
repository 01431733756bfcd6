// The door for demonstrations: nothing of the running product comes in here (ADR 30).

export { hashOfCustomer } from './store/details-hash.ts'
export { type PastRecipient, unsafeLoadHistory } from './store/load-history.ts'
export { type SampleAccount, sampleAccount } from './use-cases/sample-account.ts'
