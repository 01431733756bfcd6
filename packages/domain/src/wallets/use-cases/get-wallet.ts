import { type Id, isId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { WalletView } from '../contract.ts'
import { walletsErrors } from '../errors.ts'
import { isOpened, toView } from '../steps/wallet-views.ts'
import * as store from '../store.ts'

/**
 * One wallet with its balances. With a customer, only theirs; `null` asks for staff and for sagas.
 *
 * Errors: `wallets.not-found`, for a foreign wallet too.
 */
export async function getWallet(
  customerId: Id<'cus'> | null,
  walletId: Id<'wal'>,
): Promise<Result<WalletView>> {
  const wallet = isId('wal', walletId) ? await store.findWallet(walletId) : null
  if (!wallet || !isOpened(wallet)) return walletsErrors.fail('not-found')
  if (customerId !== null && wallet.customerId !== customerId)
    return walletsErrors.fail('not-found')
  return ok(await toView(wallet))
}
