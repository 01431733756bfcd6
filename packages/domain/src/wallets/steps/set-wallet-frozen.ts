import { type Actor, actorRef } from '@corridor/kernel/actor'
import type { Result } from '@corridor/kernel/result'
import type { ChangeWalletInput, WalletView } from '../contract.ts'
import { walletsErrors } from '../errors.ts'
import { walletFrozen, walletUnfrozen } from '../events.ts'
import { changeWallet } from './change-wallet.ts'

/** Freezes a wallet or lets its money leave again, and says by whom and why. Errors: those of both verbs. */
export async function setWalletFrozen(
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
