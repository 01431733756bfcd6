import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { WalletView } from '../contract.ts'
import { isOpened, toViews } from '../steps/wallet-views.ts'
import * as store from '../store.ts'

/** A customer's wallets with their balances, oldest first, closed ones included. */
export async function listWallets(customerId: Id<'cus'>): Promise<Result<readonly WalletView[]>> {
  const wallets = await store.findByCustomer(customerId)
  return ok(await toViews(wallets.filter(isOpened)))
}
