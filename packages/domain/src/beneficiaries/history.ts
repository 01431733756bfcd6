// The door for demonstrations: nothing of the running product comes in here (ADR 30).
export { hashOfCustomer } from './details-hash.ts'
export { type SampleAccount, sampleAccount } from './sample-account.ts'
export { type PastRecipient, unsafeLoadHistory } from './store/load-history.ts'
