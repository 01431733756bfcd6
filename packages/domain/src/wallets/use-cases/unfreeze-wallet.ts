import { type Actor, actorRef } from '@corridor/kernel/actor'
import type { Result } from '@corridor/kernel/result'
import { type ChangeWalletInput, changeWalletInput, type WalletView } from '../contract.ts'
import { walletsErrors } from '../errors.ts'
import { walletUnfrozen } from '../events.ts'
import { changeWallet } from './change-wallet.ts'

/**
 * Lets money leave a frozen wallet again. For staff and for the system.
 *
 * Errors: `wallets.not-found`, `wallets.wallet-closed`, `wallets.invalid-posting` (no reason).
 */
export async function unfreezeWallet(
  actor: Actor,
  input: ChangeWalletInput,
): Promise<Result<WalletView>> {
  if (actor.kind === 'customer') return walletsErrors.fail('not-found')
  const parsed = changeWalletInput.safeParse(input)
  if (!parsed.success) return walletsErrors.fail('invalid-posting', { note: parsed.error.message })
  const { walletId, reason } = parsed.data
  return changeWallet(actor, walletId, {
    to: 'open',
    refusals: { closed: 'wallet-closed' },
    flags: { isFrozen: false },
    event: ({ customerId }) =>
      walletUnfrozen.of(walletId, { walletId, customerId, by: actorRef(actor), reason }),
  })
}
