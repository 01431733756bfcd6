import type { WalletCurrency } from '@corridor/kernel/currency'
import type { Id } from '@corridor/kernel/ids'
import * as store from '../store.ts'
import { isOpened, type WalletIdentity } from './wallet-views.ts'

const maxKnown = 20_000

/**
 * Which wallet a customer has in a currency, and under which account: that stays once it is opened. What changes, its
 * state and its money, is the ledger's to say and never kept. Oldest use first.
 */
const known = new Map<string, WalletIdentity>()

/** A customer's opened wallet in a currency, or null; from memory where it was seen before. */
export async function knownWallet(
  customerId: Id<'cus'>,
  currency: WalletCurrency,
): Promise<WalletIdentity | null> {
  const key = `${customerId} ${currency}`
  const seen = known.get(key)
  if (seen) {
    known.delete(key)
    known.set(key, seen)
    return seen
  }
  const wallet = await store.findByCurrency(customerId, currency)
  if (!wallet || !isOpened(wallet)) return null
  const { walletId, accountId, createdAt } = wallet
  const plate = { walletId, customerId, currency, accountId, createdAt }
  known.set(key, plate)
  const [oldest] = known.keys()
  if (known.size > maxKnown && oldest !== undefined) known.delete(oldest)
  return plate
}

/** Makes the next use look again, for instance after the database was restored to an earlier time. */
export function forgetKnownWallets(): void {
  known.clear()
}
