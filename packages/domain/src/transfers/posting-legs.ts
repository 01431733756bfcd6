import type { AccountRef } from '@corridor/domain/wallets/contract'
import { isPositive, toWire, type WireMoney } from '@corridor/kernel/money'
import type { TransferRecord } from './store.ts'

export type Leg = { readonly from: AccountRef; readonly to: AccountRef; readonly amount: WireMoney }

/**
 * The journal of a transfer, as one atomic posting (the two-currency recipe of a double-entry ledger):
 * sender -> liquidity of the source currency, liquidity of the target currency -> recipient or rail,
 * with the fee, the spread and the rounding residue as legs of their own.
 */
export function legsOf(
  transfer: Pick<
    TransferRecord,
    | 'kind'
    | 'sourceWalletId'
    | 'targetWalletId'
    | 'target'
    | 'fee'
    | 'liquidity'
    | 'spread'
    | 'residue'
  >,
): Leg[] {
  const sender: AccountRef = { kind: 'wallet', walletId: transfer.sourceWalletId }
  const receiver: AccountRef =
    transfer.kind === 'payout' || !transfer.targetWalletId
      ? { kind: 'system', role: 'rail-transit', currency: transfer.target.currency }
      : { kind: 'wallet', walletId: transfer.targetWalletId }
  const own = (role: 'liquidity' | 'fees' | 'fx-spread' | 'residue'): AccountRef => ({
    kind: 'system',
    role,
    currency: transfer.liquidity.currency,
  })
  const isConverted = transfer.liquidity.currency !== transfer.target.currency
  const principal: Leg[] = isConverted
    ? [
        { from: sender, to: own('liquidity'), amount: toWire(transfer.liquidity) },
        {
          from: { kind: 'system', role: 'liquidity', currency: transfer.target.currency },
          to: receiver,
          amount: toWire(transfer.target),
        },
      ]
    : [{ from: sender, to: receiver, amount: toWire(transfer.target) }]
  return [
    ...principal,
    ...(isPositive(transfer.fee)
      ? [{ from: sender, to: own('fees'), amount: toWire(transfer.fee) }]
      : []),
    ...(isPositive(transfer.spread)
      ? [{ from: sender, to: own('fx-spread'), amount: toWire(transfer.spread) }]
      : []),
    ...(isPositive(transfer.residue)
      ? [{ from: sender, to: own('residue'), amount: toWire(transfer.residue) }]
      : []),
  ]
}

/** The same legs the other way round: a refund is new entries, never an edit. */
export function mirrored(legs: readonly Leg[]): Leg[] {
  return legs.map((leg) => ({ from: leg.to, to: leg.from, amount: leg.amount }))
}
