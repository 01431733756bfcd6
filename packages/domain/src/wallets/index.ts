export { walletChecks } from './checks/wallet-checks.ts'
export type {
  AccountRef,
  HoldInput,
  LedgerLineView,
  PostInput,
  SystemRole,
  WalletState,
  WalletView,
} from './contract.ts'
export { firstCurrencyOf } from './country-currencies.ts'
export { type WalletsErrorCode, walletsErrors } from './errors.ts'
export { reactsTo } from './reacts-to.ts'
export { closeWallet } from './use-cases/close-wallet.ts'
export { findWallet } from './use-cases/find-wallet.ts'
export { findWallets, type WalletPlace } from './use-cases/find-wallets.ts'
export { freezeWallet } from './use-cases/freeze-wallet.ts'
export { getLedgerLines } from './use-cases/get-ledger-lines.ts'
export { getWallet } from './use-cases/get-wallet.ts'
export {
  getWalletStatement,
  type WalletStatement,
  type WalletStatementLine,
} from './use-cases/get-wallet-statement.ts'
export { hold } from './use-cases/hold.ts'
export { listWallets } from './use-cases/list-wallets.ts'
export { openWallet } from './use-cases/open-wallet.ts'
export { post } from './use-cases/post.ts'
export { resumeOpenings } from './use-cases/resume-openings.ts'
export { unfreezeWallet } from './use-cases/unfreeze-wallet.ts'
export { voidHold } from './use-cases/void-hold.ts'
