import { walletCurrencies } from '@corridor/kernel/currency'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { WalletView } from '../contract.ts'
import * as store from '../store.ts'
import { isOpened, toView } from '../wallet-views.ts'

/** A customer's wallet in a currency, in whatever state, or null. */
export async function findWallet(
  customerId: Id<'cus'>,
  currency: string,
): Promise<Result<WalletView | null>> {
  const offered = walletCurrencies.find((candidate) => candidate === currency)
  const wallet = offered ? await store.findByCurrency(customerId, offered) : null
  return ok(wallet && isOpened(wallet) ? await toView(wallet) : null)
}
