import { loadOnce } from '@corridor/db/load-once'
import type { WalletCurrency } from '@corridor/kernel/currency'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import { accountIdOf } from '../account-refs.ts'
import type { WalletState } from '../contract.ts'

/** A wallet that was opened in the past. Its ledger account is loaded by the ledger, under the id that it has. */
export type PastWallet = {
  readonly walletId: Id<'wal'>
  readonly customerId: Id<'cus'>
  readonly currency: WalletCurrency
  readonly state: WalletState
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** Wallets with a past, for demonstrations only; see `loadOnce`. */
export async function unsafeLoadHistory(
  asOf: Date,
  wallets: readonly PastWallet[],
): Promise<boolean> {
  return loadOnce({ domain: 'wallets', into: 'wallet', asOf }, ({ insert }) =>
    insert(
      'wallet',
      wallets.map(({ walletId, customerId, currency, state, createdAt, updatedAt }) => ({
        id: uuidOf(walletId),
        customer_id: uuidOf(customerId),
        currency,
        state,
        account_id: uuidOf(accountIdOf({ kind: 'wallet', walletId })),
        version: state === 'open' ? 1 : 2,
        created_at: createdAt,
        updated_at: updatedAt,
      })),
    ),
  )
}
