import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { WalletView } from '../contract.ts'
import { findWallets } from './find-wallets.ts'

/** A customer's wallet in a currency, in whatever state, or null. */
export async function findWallet(
  customerId: Id<'cus'>,
  currency: string,
): Promise<Result<WalletView | null>> {
  const found = await findWallets([{ customerId, currency }])
  return found.ok ? ok(found.value[0] ?? null) : found
}
