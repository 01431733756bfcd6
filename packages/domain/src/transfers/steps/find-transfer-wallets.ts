import type { QuoteView } from '@corridor/domain/fx'
import { findWallets, type WalletView } from '@corridor/domain/wallets'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'

/** The wallet that pays and, of another customer or of one's own, the one that is paid into; null where there is none. */
type TransferWallets = { readonly source: WalletView | null; readonly target: WalletView | null }

export const noWallets: Result<TransferWallets> = ok({ source: null, target: null })

/** @param receiverId whose wallet is paid into; null where the money leaves to a bank */
export async function findTransferWallets(
  customerId: Id<'cus'>,
  receiverId: Id<'cus'> | null,
  quote: QuoteView,
): Promise<Result<TransferWallets>> {
  const source = { customerId, currency: quote.source.currency }
  const target = receiverId && { customerId: receiverId, currency: quote.target.currency }
  const found = await findWallets(target ? [source, target] : [source])
  if (!found.ok) return found
  const [from = null, into = null] = found.value
  return ok({ source: from, target: into })
}
