import { walletCurrencies } from '@corridor/kernel/currency'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result, unwrap } from '@corridor/kernel/result'
import type { WalletView } from '../contract.ts'
import { forgetKnownWallets, knownWallet } from '../steps/known-wallets.ts'
import { viewsOf, type WalletIdentity } from '../steps/wallet-views.ts'

/** Whose wallet, in which currency. */
export type WalletPlace = { readonly customerId: Id<'cus'>; readonly currency: string }

/**
 * Several customers' wallets at once, in the order asked, each in whatever state; null where there is none. At most one
 * statement for the wallets, and one for their balances and states, shared by all who ask at once.
 */
export async function findWallets(
  places: readonly WalletPlace[],
): Promise<Result<readonly (WalletView | null)[]>> {
  const found = await lookUp(places)
  if (found.ok) return found
  // an account that we had seen is gone only when the ledger's database is another one
  forgetKnownWallets()
  return ok(unwrap(await lookUp(places)))
}

async function lookUp(
  places: readonly WalletPlace[],
): Promise<Result<readonly (WalletView | null)[]>> {
  const found = await Promise.all(places.map(findOpened))
  const views = await viewsOf(found.filter((wallet) => wallet !== null))
  if (!views.ok) return views
  const byId = new Map(views.value.map((view) => [view.walletId, view]))
  return ok(found.map((wallet) => (wallet && byId.get(wallet.walletId)) ?? null))
}

async function findOpened({ customerId, currency }: WalletPlace): Promise<WalletIdentity | null> {
  const offered = walletCurrencies.find((candidate) => candidate === currency)
  return offered ? await knownWallet(customerId, offered) : null
}
