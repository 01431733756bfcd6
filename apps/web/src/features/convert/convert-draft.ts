import type { WalletView } from '@corridor/domain/wallets/contract'
import { type CurrencyCode, isWalletCurrency } from '@corridor/kernel/currency'
import type { PriceAsk } from '../../prices/price-ask.ts'
import type { ConvertAddress } from './convert-address.ts'

export type ConvertAsk = PriceAsk<'conversion'>

/** What an address stands for: what it says, else from the first wallet with money into the next one. */
export function askOf(address: ConvertAddress, wallets: readonly WalletView[]): ConvertAsk {
  const open = wallets.filter((wallet) => wallet.state === 'open')
  const named = open.find((wallet) => wallet.currency === address.from)
  const funded = open.find((wallet) => /[1-9]/.test(wallet.available.amount))
  const from = (named ?? funded ?? open[0])?.currency ?? 'EUR'
  const wanted = address.to && isWalletCurrency(address.to) ? address.to : undefined
  return {
    from,
    to: wanted && wanted !== from ? wanted : usualTarget(from, open),
    fixed: address.fixed ?? 'source',
    amount: address.amount ?? '',
    way: 'conversion',
  }
}

function usualTarget(from: CurrencyCode, open: readonly WalletView[]): CurrencyCode {
  const other = open.find((wallet) => wallet.currency !== from)
  return other?.currency ?? (from === 'USD' ? 'EUR' : 'USD')
}

/** Two sides never have one currency: choosing the other side's turns the pair around. */
export function keepApart(before: ConvertAsk, next: ConvertAsk): ConvertAsk {
  if (next.from !== next.to) return next
  return next.from === before.from ? { ...next, from: before.to } : { ...next, to: before.from }
}
