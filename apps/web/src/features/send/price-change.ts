import type { CalculationView } from '@corridor/domain/fx/contract'
import { compare, fromWire, subtract, toWire, type WireMoney } from '@corridor/kernel/money'

export type PriceChange = {
  /** For the customer: they pay more, or the recipient gets less. */
  readonly isWorse: boolean
  /** Which of the two amounts moved. */
  readonly side: 'source' | 'target'
  readonly before: WireMoney
  readonly after: WireMoney
  readonly difference: WireMoney
}

type Amounts = Pick<CalculationView, 'source' | 'target' | 'fixed'>

/** What a new price changes against the one that was shown before; null when nothing does. */
export function priceChange(before: Amounts, after: Amounts): PriceChange | null {
  const side = after.fixed === 'source' ? 'target' : 'source'
  if (before[side].currency !== after[side].currency) return null
  const [was, is] = [fromWire(before[side]), fromWire(after[side])]
  const direction = compare(is, was)
  if (direction === 0) return null
  return {
    isWorse: side === 'target' ? direction < 0 : direction > 0,
    side,
    before: before[side],
    after: after[side],
    difference: toWire(direction > 0 ? subtract(is, was) : subtract(was, is)),
  }
}
