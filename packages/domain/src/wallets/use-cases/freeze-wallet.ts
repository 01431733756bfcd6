import { type Actor, actorRef } from '@corridor/kernel/actor'
import type { Result } from '@corridor/kernel/result'
import type { ChangeWalletInput, WalletView } from '../contract.ts'
import { walletsErrors } from '../errors.ts'
import { walletFrozen, walletUnfrozen } from '../events.ts'
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
  return setFrozen(actor, input, true)
}

/** Lets money leave a frozen wallet again. For staff and for the system; errors as for freezing. */
export async function unfreezeWallet(
  actor: Actor,
  input: ChangeWalletInput,
): Promise<Result<WalletView>> {
  return setFrozen(actor, input, false)
}

async function setFrozen(
  actor: Actor,
  input: ChangeWalletInput,
  isFrozen: boolean,
): Promise<Result<WalletView>> {
  if (actor.kind === 'customer') return walletsErrors.fail('not-found')
  const { walletId, reason } = input
  if (reason.trim() === '') return walletsErrors.fail('invalid-posting', { note: 'no reason' })
  const changed = isFrozen ? walletFrozen : walletUnfrozen
  return changeWallet(actor, walletId, {
    to: isFrozen ? 'frozen' : 'open',
    refusals: { closed: 'wallet-closed' },
    flags: { isFrozen },
    event: ({ customerId }) =>
      changed.of(walletId, { walletId, customerId, by: actorRef(actor), reason }),
  })
}
