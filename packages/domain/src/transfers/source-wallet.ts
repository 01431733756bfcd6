import type { QuoteView } from '@corridor/domain/fx'
import type { WalletView } from '@corridor/domain/wallets'
import { compare, fromWire } from '@corridor/kernel/money'
import { ok, type Result } from '@corridor/kernel/result'
import { transfersErrors } from './errors.ts'

/** The wallet that pays, checked early so that the customer hears it before a transfer exists. */
export function sourceWallet(wallet: WalletView | null, quote: QuoteView): Result<WalletView> {
  if (!wallet || wallet.state === 'closed') return transfersErrors.fail('no-wallet')
  if (wallet.state === 'frozen') return transfersErrors.fail('wallet-blocked')
  if (compare(fromWire(wallet.available), fromWire(quote.source)) < 0) {
    return transfersErrors.fail('insufficient-funds', {
      details: { available: wallet.available.amount, currency: wallet.available.currency },
    })
  }
  return ok(wallet)
}
