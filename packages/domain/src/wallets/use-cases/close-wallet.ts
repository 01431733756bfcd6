import { type Actor, actorRef } from '@corridor/kernel/actor'
import { isId } from '@corridor/kernel/ids'
import type { Result } from '@corridor/kernel/result'
import type { CloseWalletInput, WalletView } from '../contract.ts'
import { walletsErrors } from '../errors.ts'
import { walletClosed } from '../events.ts'
import { changeWallet } from '../steps/change-wallet.ts'

/**
 * Closes an empty wallet. The ledger decides that it is empty, under the account's lock, so no credit slips in.
 *
 * Errors: `wallets.not-found`, `wallets.wallet-not-empty`, `wallets.wallet-frozen`.
 */
export async function closeWallet(
  actor: Actor,
  { walletId }: CloseWalletInput,
): Promise<Result<WalletView>> {
  if (!isId('wal', walletId)) return walletsErrors.fail('not-found')
  return changeWallet(actor, walletId, {
    to: 'closed',
    refusals: { frozen: 'wallet-frozen' },
    flags: { isClosed: true },
    event: ({ customerId }) =>
      walletClosed.of(walletId, { walletId, customerId, by: actorRef(actor) }),
  })
}
