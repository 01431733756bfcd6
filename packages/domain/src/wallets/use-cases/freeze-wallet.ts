import type { Actor } from '@corridor/kernel/actor'
import type { Result } from '@corridor/kernel/result'
import type { ChangeWalletInput, WalletView } from '../contract.ts'
import { setWalletFrozen } from '../steps/set-wallet-frozen.ts'

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
  return setWalletFrozen(actor, input, true)
}
