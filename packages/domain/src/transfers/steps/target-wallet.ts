import { openWallet, type WalletView } from '@corridor/domain/wallets'
import { type CurrencyCode, isWalletCurrency } from '@corridor/kernel/currency'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { transfersErrors } from '../errors.ts'

/**
 * The wallet that is paid into. A customer who is sent a currency that they do not hold yet gets one in it.
 * @param isFirst whether this call makes the transfer: a wallet is opened only then
 */
export async function targetWallet(
  wallet: WalletView | null,
  customerId: Id<'cus'>,
  currency: CurrencyCode,
  isFirst: Promise<boolean>,
): Promise<Result<Id<'wal'>>> {
  if (wallet && wallet.state !== 'closed') return ok(wallet.walletId)
  if (!isWalletCurrency(currency)) return transfersErrors.fail('no-wallet')
  if (!(await isFirst)) return transfersErrors.fail('in-flight')
  const opened = await openWallet(
    { kind: 'system', name: 'transfers.open-target-wallet' },
    { customerId, currency },
  )
  return opened.ok ? ok(opened.value.walletId) : opened
}
