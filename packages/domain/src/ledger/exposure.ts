import type { CurrencyCode } from '@corridor/kernel/currency'
import { idOf } from '@corridor/kernel/ids'
import { money, toWire } from '@corridor/kernel/money'
import type { AccountKind, PositionView } from './contract.ts'

/** One of the house's accounts that a position is read from; balances on its own side, in minor units. */
export type ExposureRow = {
  readonly id: string
  readonly kind: AccountKind
  readonly currency: CurrencyCode
  readonly posted: bigint
  /** Set aside to leave, and to arrive: limits count them as moved. */
  readonly heldOut: bigint
  readonly heldIn: bigint
  readonly floorMinor: bigint | null
  readonly ceilingMinor: bigint | null
}

/**
 * The position book: what the house holds of each currency beyond what it gave for it. A liquidity account grows with
 * what customers convert from its currency and shrinks with what they get in it.
 */
export function positionsOf(rows: readonly ExposureRow[]): PositionView[] {
  const currencies = [...new Set(rows.map((row) => row.currency))]
  return currencies.map((currency) => {
    const of = (kind: AccountKind) =>
      rows.filter((row) => row.currency === currency && row.kind === kind)
    const sum = (kind: AccountKind) =>
      toWire(
        money(
          of(kind).reduce((total, row) => total + row.posted, 0n),
          currency,
        ),
      )
    const [liquidity] = of('liquidity')
    return {
      currency,
      accountId: liquidity ? idOf('acc', liquidity.id) : null,
      open: sum('liquidity'),
      realisedSpread: sum('fx-spread'),
      residue: sum('residue'),
      floor: liquidity
        ? sideOf(liquidity.floorMinor, liquidity.posted - liquidity.heldOut, -1n)
        : null,
      ceiling: liquidity
        ? sideOf(liquidity.ceilingMinor, liquidity.posted + liquidity.heldIn, 1n)
        : null,
    }

    function sideOf(limit: bigint | null, reached: bigint, sign: 1n | -1n) {
      if (limit === null) return null
      return {
        limit: toWire(money(limit, currency)),
        usedPercent: usedPercent(limit * sign, reached * sign),
      }
    }
  })
}

/**
 * How much of a limit is used, in percent with one digit, rounded up: only a limit that is free reads 0.0, and only
 * one that is reached reads 100.0. A limit at nothing, or on the other side of nothing, leaves no room at all.
 */
export function usedPercent(limit: bigint, reached: bigint): string {
  if (limit <= 0n) return reached >= limit ? '100.0' : '0.0'
  if (reached <= 0n) return '0.0'
  const up = (reached * 1000n + limit - 1n) / limit
  const tenths = up === 1000n && reached < limit ? 999n : up
  return `${tenths / 10n}.${tenths % 10n}`
}
