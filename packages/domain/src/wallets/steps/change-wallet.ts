import { setAccountFlags } from '@corridor/domain/ledger'
import type { Actor } from '@corridor/kernel/actor'
import type { NewEvent } from '@corridor/kernel/event'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { WalletState, WalletView } from '../contract.ts'
import { walletsErrors } from '../errors.ts'
import * as store from '../store.ts'
import { fromLedger } from './ledger-failures.ts'
import { type OpenedWallet, requireWallet, toView } from './wallet-views.ts'

export type Change = {
  readonly to: WalletState
  /** States in which this change makes no sense, with what is answered then. */
  readonly refusals: Partial<Record<WalletState, 'wallet-frozen' | 'wallet-closed'>>
  readonly flags: { readonly isFrozen?: boolean; readonly isClosed?: boolean }
  readonly event: (wallet: OpenedWallet) => NewEvent
}

const maxTries = 5

/**
 * Freezes, unfreezes or closes: the ledger's flag first, because it is what counts, then the row and its event.
 * A crash between the two is mended by repeating the command; a wallet already there answers as done.
 */
export async function changeWallet(
  actor: Actor,
  walletId: Id<'wal'>,
  change: Change,
): Promise<Result<WalletView>> {
  for (let attempt = 1; attempt <= maxTries; attempt++) {
    const found = await requireWallet(actor, walletId)
    if (!found.ok) return found
    const wallet = found.value
    const refusal = change.refusals[(await toView(wallet)).state]
    if (refusal) return walletsErrors.fail(refusal)
    const flagged = await setAccountFlags({ accountId: wallet.accountId, ...change.flags })
    if (!flagged.ok) return fromLedger(flagged.error)
    const isAnnounced = wallet.state === change.to
    if (isAnnounced || (await store.moveWallet(wallet, change.to, [change.event(wallet)]))) {
      return ok(await toView(wallet))
    }
  }
  throw new Error(`wallet ${walletId} keeps changing`)
}
