export type {
  InvariantKey,
  InvariantRunView,
  InvariantView,
  ProgressView,
  RecordRunInput,
} from './contract.ts'
export * from './exception-door.ts'
export * from './statement-door.ts'
export { checkEverything } from './use-cases/check-everything.ts'
export { type Checking, checkIncrementally } from './use-cases/check-incrementally.ts'
export { composeInvariants, type Invariant } from './use-cases/compose-invariants.ts'
export { countRed } from './use-cases/count-red.ts'
export { getProgress } from './use-cases/get-progress.ts'
export { listInvariants } from './use-cases/list-invariants.ts'
export { listRuns } from './use-cases/list-runs.ts'
export { recordRun } from './use-cases/record-run.ts'
export { sweepRuns } from './use-cases/sweep-runs.ts'
