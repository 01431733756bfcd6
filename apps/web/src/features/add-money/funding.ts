import type { WalletView } from '@corridor/domain/wallets/contract'
import type { Service } from '@corridor/kernel/offering'

/** Which wallet money goes to, and by which of the ways that are offered: what the address says, else the first. */
export function fundingOf<W extends Pick<WalletView, 'currency' | 'state'>>(
  wallets: readonly W[],
  isOffered: (service: Service) => boolean,
  one: (key: string) => string | null,
) {
  const usable = wallets.filter((wallet) => wallet.state !== 'closed')
  const ways = [
    ...(isOffered('bank-pay-in') ? (['bank'] as const) : []),
    ...(isOffered('cards') ? (['card'] as const) : []),
  ]
  return {
    wallet: usable.find(({ currency }) => currency === one('currency')) ?? usable[0],
    ways,
    way: ways.find((way) => way === one('by')) ?? ways[0],
  }
}
