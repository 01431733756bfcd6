import type { Actor } from '@corridor/kernel/actor'
import { newId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { accountIdOf } from '../account-refs.ts'
import { type OpenWalletInput, openWalletInput, type WalletView } from '../contract.ts'
import { walletsErrors } from '../errors.ts'
import { completeOpening } from '../steps/complete-opening.ts'
import { isOpened, mayActFor, toView } from '../steps/wallet-views.ts'
import * as store from '../store.ts'

const maxTries = 5

/**
 * Opens a customer's wallet in a currency, or opens a closed one again. One per currency: asking again answers the
 * wallet that is there. Repeating it resumes an opening that a crash left behind.
 *
 * Errors: `wallets.currency-not-offered`, `wallets.id-reused` (the id stands for another wallet),
 * `wallets.not-found` (another customer's).
 */
export async function openWallet(
  actor: Actor,
  input: OpenWalletInput,
): Promise<Result<WalletView>> {
  const parsed = openWalletInput.safeParse(input)
  if (!parsed.success) return walletsErrors.fail('currency-not-offered')
  const { customerId, currency, walletId = newId('wal') } = parsed.data
  if (!mayActFor(actor, customerId)) return walletsErrors.fail('not-found')
  const accountId = accountIdOf({ kind: 'wallet', walletId })
  for (let attempt = 1; attempt <= maxTries; attempt++) {
    // The row comes first, so that whatever happens next can be resumed.
    const wallet = await store.claimWallet({ walletId, customerId, currency, accountId })
    if (!wallet) return walletsErrors.fail('id-reused', { note: `wallet ${walletId}` })
    if (isOpened(wallet) && wallet.state !== 'closed') {
      const view = await toView(wallet)
      if (view.state !== 'closed') return ok(view)
    }
    const opened = await completeOpening(wallet)
    if (!opened.ok) return opened
  }
  throw new Error(`wallet of ${customerId} in ${currency} keeps changing while it is opened`)
}
