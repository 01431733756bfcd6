import { add, type Money, subtract } from '@corridor/kernel/money'
import type { CsvLine } from './csv-lines.ts'

export type Balances = {
  readonly openingBalance: Money | null
  readonly closingBalance: Money | null
}

/**
 * Finds the balances around the lines of a CSV as they pass, keeping three of them. Files run from the oldest line or
 * from the newest: the days say which; where they do not, two lines next to each other do, of which one's balance is the
 * other's and its amount.
 */
export function csvBalances(): {
  readonly pass: (line: CsvLine) => void
  readonly end: () => Balances
} {
  let first: CsvLine | null = null
  let second: CsvLine | null = null
  let last: CsvLine | null = null
  return {
    pass(line) {
      if (!first) first = line
      else if (!second) second = line
      last = line
    },
    end() {
      if (!first?.balance || !last?.balance) return { openingBalance: null, closingBalance: null }
      const [oldest, newest] = isNewestFirst(first, second, last) ? [last, first] : [first, last]
      return {
        openingBalance: oldest.balance && subtract(oldest.balance, oldest.amount),
        closingBalance: newest.balance,
      }
    },
  }
}

function isNewestFirst(first: CsvLine, second: CsvLine | null, last: CsvLine): boolean {
  if (!second?.balance || !first.balance) return false
  if (first.bookedOn !== last.bookedOn) return first.bookedOn > last.bookedOn
  return add(first.balance, second.amount).minor !== second.balance.minor
}
