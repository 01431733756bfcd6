import { openAccount, setAccountFlags } from '@corridor/domain/ledger'
import { ok, type Result } from '@corridor/kernel/result'
import { walletOpened } from '../events.ts'
import * as store from '../store.ts'
import { fromLedger } from './ledger-failures.ts'
import { isOpened } from './wallet-views.ts'

/** Opens the ledger's account of a wallet that is opening, or takes the closed flag off, then says so in its row. */
export async function completeOpening(wallet: store.WalletRecord): Promise<Result<void>> {
  const { walletId, customerId, currency } = wallet
  const answered = isOpened(wallet)
    ? await setAccountFlags({ accountId: wallet.accountId, isClosed: false })
    : await openAccount({
        accountId: wallet.accountId,
        kind: 'wallet',
        ownerRef: walletId,
        currency,
        side: 'credit',
        floor: { amount: '0', currency },
      })
  if (!answered.ok) return fromLedger(answered.error)
  // A row that says open already belongs to a closing that crashed before it was announced.
  if (wallet.state === 'open') return ok()
  await store.moveWallet(wallet, 'open', [
    walletOpened.of(walletId, { walletId, customerId, currency }),
  ])
  return ok()
}
