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
export { cancelTransfer } from './use-cases/cancel-transfer.ts'
export { cancelTransferOnce } from './use-cases/cancel-transfer-once.ts'
export { closeAccount } from './use-cases/close-account.ts'
export { createConversion } from './use-cases/create-conversion.ts'
export { createTransfer } from './use-cases/create-transfer.ts'
export { findMissingTransfers } from './use-cases/find-missing-transfers.ts'
export { getSendWarnings } from './use-cases/get-send-warnings.ts'
export { getTransfer } from './use-cases/get-transfer.ts'
export { getTransferForStaff } from './use-cases/get-transfer-for-staff.ts'
export { listReferences } from './use-cases/list-references.ts'
export { listTransfers } from './use-cases/list-transfers.ts'
export { searchTransfers } from './use-cases/search-transfers.ts'
export { sweepTransfers } from './use-cases/sweep-transfers.ts'
