import { type BalanceView, getBalances } from '@corridor/domain/ledger'
import type { Actor } from '@corridor/kernel/actor'
import { ok, type Result, unwrap } from '@corridor/kernel/result'
import type { WalletState, WalletView } from '../contract.ts'
import { walletsErrors } from '../errors.ts'
import type { WalletRecord } from '../store.ts'
import * as store from '../store.ts'

/** A wallet that can be shown: its opening is done. */
export type OpenedWallet = WalletRecord & { readonly state: WalletState }

export function isOpened(wallet: WalletRecord): wallet is OpenedWallet {
  return wallet.state !== 'opening'
}

/** What of a wallet never changes once it is opened. */
export type WalletIdentity = Pick<
  OpenedWallet,
  'walletId' | 'customerId' | 'currency' | 'accountId' | 'createdAt'
>

/**
 * Wallets with their balances of this moment. The state is the ledger's, because that is what counts: the row follows
 * it, and lags only where a crash came between.
 */
export async function toViews(wallets: readonly WalletIdentity[]): Promise<WalletView[]> {
  return unwrap(await viewsOf(wallets))
}

/** The same for wallets that may be of another database. Errors: `ledger.account-not-found`. */
export async function viewsOf(wallets: readonly WalletIdentity[]): Promise<Result<WalletView[]>> {
  if (wallets.length === 0) return ok([])
  const read = await getBalances(wallets.map((wallet) => wallet.accountId))
  return read.ok ? ok(withBalances(wallets, read.value)) : read
}

function withBalances(
  wallets: readonly WalletIdentity[],
  balances: readonly BalanceView[],
): WalletView[] {
  const byAccount = new Map(balances.map((balance) => [balance.accountId, balance]))
  return wallets.map((wallet) => {
    const balance = byAccount.get(wallet.accountId)
    if (!balance) throw new Error(`wallet ${wallet.walletId} has no ledger account`)
    return {
      walletId: wallet.walletId,
      customerId: wallet.customerId,
      currency: wallet.currency,
      state: balance.isClosed ? 'closed' : balance.isFrozen ? 'frozen' : 'open',
      available: balance.available,
      held: balance.held,
      posted: balance.posted,
      openedAt: wallet.createdAt.toISOString(),
    }
  })
}

/** True when this actor may act on the wallets of this customer. Roles of staff are checked in api. */
export function mayActFor(actor: Actor, customerId: string): boolean {
  return actor.kind !== 'customer' || actor.customerId === customerId
}

/** An opened wallet that the actor may act on; a missing and a foreign one answer alike. */
export async function requireWallet(
  actor: Actor,
  walletId: WalletRecord['walletId'],
): Promise<Result<OpenedWallet>> {
  const wallet = await store.findWallet(walletId)
  if (!wallet || !isOpened(wallet) || !mayActFor(actor, wallet.customerId)) {
    return walletsErrors.fail('not-found')
  }
  return { ok: true, value: wallet }
}

export async function toView(wallet: OpenedWallet): Promise<WalletView> {
  const [view] = await toViews([wallet])
  if (!view) throw new Error(`wallet ${wallet.walletId} has no view`)
  return view
}
