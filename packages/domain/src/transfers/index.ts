export { transferChecks } from './checks/transfer-checks.ts'
export type {
  CodedStaffTransfer,
  CodedTransfer,
  CreateTransferInput,
  SendWarning,
  TransferKind,
  TransferState,
} from './contract.ts'
export { reactsTo } from './reacts-to.ts'
export { advanceTransfer } from './use-cases/advance-transfer.ts'
export { cancelTransfer } from './use-cases/cancel-transfer.ts'
export { cancelTransferOnce } from './use-cases/cancel-transfer-once.ts'
export { closeAccount } from './use-cases/close-account.ts'
export { createConversion } from './use-cases/create-conversion.ts'
export { createTransfer } from './use-cases/create-transfer.ts'
export { findMissingTransfers } from './use-cases/find-missing-transfers.ts'
export { getSendWarnings } from './use-cases/get-send-warnings.ts'
export { getTransfer, getTransferForStaff } from './use-cases/get-transfer.ts'
export { listReferences } from './use-cases/list-references.ts'
export { listTransfers, searchTransfers } from './use-cases/list-transfers.ts'
export { sweepTransfers } from './use-cases/sweep-transfers.ts'
