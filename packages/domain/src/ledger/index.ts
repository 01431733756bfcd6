export type {
  AccountKind,
  AccountView,
  BalanceView,
  ChartLine,
  EntryView,
  HoldInput,
  HoldReceipt,
  HoldView,
  LedgerTransferView,
  OpenAccountInput,
  PostInput,
  PostingPreview,
  PostingReceipt,
  ReverseInput,
  Side,
  Violation,
} from './contract.ts'
export { type LedgerErrorCode, type LedgerErrorKey, ledgerErrors } from './errors.ts'
export { checkBooks } from './use-cases/check-books.ts'
export { expireHolds } from './use-cases/expire-holds.ts'
export { getAccount } from './use-cases/get-account.ts'
export { getBalances } from './use-cases/get-balances.ts'
export { getChart } from './use-cases/get-chart.ts'
export { getTransfer } from './use-cases/get-transfer.ts'
export { getTransfersByReference } from './use-cases/get-transfers-by-reference.ts'
export { hold } from './use-cases/hold.ts'
export { listAccounts } from './use-cases/list-accounts.ts'
export { listEntries } from './use-cases/list-entries.ts'
export { openAccount } from './use-cases/open-account.ts'
export { post } from './use-cases/post.ts'
export { previewPosting } from './use-cases/preview-posting.ts'
export { reverse } from './use-cases/reverse.ts'
export { setAccountFlags } from './use-cases/set-account-flags.ts'
export { setBalanceMonitor } from './use-cases/set-balance-monitor.ts'
export { voidHold } from './use-cases/void-hold.ts'
