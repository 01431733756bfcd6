import { type Day, dayNumber } from './sides.ts'

type Placed = { readonly minor: bigint; readonly day: Day }

/**
 * Answers which item is the only one within some amounts and days of a point, in a few steps however many have the same
 * amount: two are as good as a thousand.
 */
export function onlyInWindow<T extends Placed>(
  items: readonly T[],
  tolerance: bigint,
  driftDays: number,
): (at: Placed) => T | null {
  const byAmount = new Map<bigint, T[]>()
  for (const item of items) {
    const known = byAmount.get(item.minor)
    if (known) known.push(item)
    else byAmount.set(item.minor, [item])
  }
  for (const same of byAmount.values()) same.sort((a, b) => dayNumber(a.day) - dayNumber(b.day))
  const amounts = [...byAmount.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  return ({ minor, day }) => {
    const first = dayNumber(day) - driftDays
    let only: T | null = null
    const from = placeOf(amounts, (amount) => amount >= minor - tolerance)
    for (let at = from; at < amounts.length; at++) {
      const amount = amounts[at] ?? 0n
      if (amount > minor + tolerance) break
      if (amount > 0n !== minor > 0n) continue
      const same = byAmount.get(amount) ?? []
      const start = placeOf(same, (item) => dayNumber(item.day) >= first)
      for (const item of same.slice(start, start + 2)) {
        if (dayNumber(item.day) > first + 2 * driftDays) break
        if (only) return null
        only = item
      }
    }
    return only
  }
}

/** The first place from which on it holds. */
function placeOf<T>(sorted: readonly T[], holds: (item: T) => boolean): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const item = sorted[middle]
    if (item !== undefined && !holds(item)) low = middle + 1
    else high = middle
  }
  return low
}
