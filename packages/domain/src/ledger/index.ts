export type {
  BalanceView,
  HoldInput,
  HoldReceipt,
  LedgerTransferView,
  OpenAccountInput,
  PostInput,
  PostingPreview,
  PostingReceipt,
} from './contract.ts'
export { type LedgerErrorCode, type LedgerErrorKey, ledgerErrors } from './errors.ts'
export { anchorHead } from './use-cases/anchor-head.ts'
export { checkBooks } from './use-cases/check-books.ts'
export { expireHolds } from './use-cases/expire-holds.ts'
export { getAccount } from './use-cases/get-account.ts'
export { getAccountTree } from './use-cases/get-account-tree.ts'
export { getBalanceAt } from './use-cases/get-balance-at.ts'
export { getBalances } from './use-cases/get-balances.ts'
export { getChainStatus } from './use-cases/get-chain-status.ts'
export { getChart } from './use-cases/get-chart.ts'
export { getEntriesByReference } from './use-cases/get-entries-by-reference.ts'
export { getPositions } from './use-cases/get-positions.ts'
export { getPosting } from './use-cases/get-posting.ts'
export { getStatement } from './use-cases/get-statement.ts'
export { getTransfersByReference } from './use-cases/get-transfers-by-reference.ts'
export { hold } from './use-cases/hold.ts'
export { listAccounts } from './use-cases/list-accounts.ts'
export { listTransfers } from './use-cases/list-transfers.ts'
export { openAccount } from './use-cases/open-account.ts'
export { post } from './use-cases/post.ts'
export { preparePartitions } from './use-cases/prepare-partitions.ts'
export { previewPosting } from './use-cases/preview-posting.ts'
export { readAnchors } from './use-cases/read-anchors.ts'
export { reverse } from './use-cases/reverse.ts'
export { sealJournal } from './use-cases/seal-journal.ts'
export { setAccountFlags } from './use-cases/set-account-flags.ts'
export { setAccountLimits } from './use-cases/set-account-limits.ts'
export { setBalanceMonitor } from './use-cases/set-balance-monitor.ts'
export { voidHold } from './use-cases/void-hold.ts'
