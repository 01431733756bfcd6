import { type Actor, actorRef } from '@corridor/kernel/actor'
import type { Result } from '@corridor/kernel/result'
import { type ChangeWalletInput, changeWalletInput, type WalletView } from '../contract.ts'
import { walletsErrors } from '../errors.ts'
import { walletFrozen } from '../events.ts'
import { changeWallet } from './change-wallet.ts'

/**
 * Stops money from leaving a wallet: holds, captures and debits are refused; credits still arrive and holds can be
 * given back. For staff and for the system.
 *
 * Errors: `wallets.not-found`, `wallets.wallet-closed`, `wallets.invalid-posting` (no reason).
 */
export async function freezeWallet(
  actor: Actor,
  input: ChangeWalletInput,
): Promise<Result<WalletView>> {
  if (actor.kind === 'customer') return walletsErrors.fail('not-found')
  const parsed = changeWalletInput.safeParse(input)
  if (!parsed.success) return walletsErrors.fail('invalid-posting', { note: parsed.error.message })
  const { walletId, reason } = parsed.data
  return changeWallet(actor, walletId, {
    to: 'frozen',
    refusals: { closed: 'wallet-closed' },
    flags: { isFrozen: true },
    event: ({ customerId }) =>
      walletFrozen.of(walletId, { walletId, customerId, by: actorRef(actor), reason }),
  })
}
