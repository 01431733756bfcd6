import type { Actor } from '@corridor/kernel/actor'
import type { Result } from '@corridor/kernel/result'
import type { ChangeWalletInput, WalletView } from '../contract.ts'
import { setWalletFrozen } from '../steps/set-wallet-frozen.ts'

/** Lets money leave a frozen wallet again. For staff and for the system; errors as for freezing. */
export async function unfreezeWallet(
  actor: Actor,
  input: ChangeWalletInput,
): Promise<Result<WalletView>> {
  return setWalletFrozen(actor, input, false)
}
