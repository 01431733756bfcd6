import type { ExceptionKind } from '../matching-contract.ts'
import { indexOf } from './match-pairs.ts'
import { type Day, daysBetween, type OurItem, type TheirItem } from './sides.ts'

/** One difference between the books and the partner: who is in it, and what is wrong. */
export type Difference = {
  readonly kind: ExceptionKind
  /** The one of ours that it is about; null where there is none. */
  readonly ours: number | null
  readonly theirs: number | null
  /** What is in question: their amount, or ours where they have none. */
  readonly minor: bigint
  /** What the other side says, where it says anything. */
  readonly expectedMinor: bigint | null
  readonly day: Day
}

export type Rest = {
  readonly ours: readonly OurItem[]
  readonly theirs: readonly TheirItem[]
  /** References of what is matched already. */
  readonly isMatched: (reference: string) => boolean
  /** Up to this day the partner has told all; what we booked later may still come. Null: they told nothing. */
  readonly coveredUntil: Day | null
}

/**
 * Says what each item is that no rule matched. Two that name each other are one difference: of amount, of side, of day.
 * A line that names what is matched already is a duplicate. What stands alone is unmatched, on our side only once the
 * partner has told of the days when it should have come.
 */
export function classifyRest({ ours, theirs, isMatched, coveredUntil }: Rest): Difference[] {
  const index = indexOf(ours, ({ references }) => references)
  const used = new Set<number>()
  const found: Difference[] = []
  const seen = new Set<string>()
  for (const line of theirs) {
    const item = nearestOf(line, index, used)
    const { seq, minor, day } = line
    if (item) {
      used.add(item.seq)
      found.push({
        kind: kindOfPair(item, line),
        ours: item.seq,
        theirs: seq,
        minor,
        expectedMinor: item.minor,
        day,
      })
    } else {
      const isAgain = line.references.some((one) => isMatched(one) || seen.has(one))
      const kind = isAgain ? 'duplicate' : 'unmatched-theirs'
      found.push({ kind, ours: null, theirs: seq, minor, expectedMinor: null, day })
    }
    for (const reference of line.references) seen.add(reference)
  }
  for (const { seq, minor, day } of ours) {
    if (used.has(seq) || coveredUntil === null || day > coveredUntil) continue
    found.push({ kind: 'unmatched-ours', ours: seq, theirs: null, minor, expectedMinor: null, day })
  }
  return found
}

function kindOfPair(ours: OurItem, theirs: TheirItem): ExceptionKind {
  if (ours.minor === -theirs.minor) return 'wrong-side'
  return ours.minor === theirs.minor ? 'date-differs' : 'amount-differs'
}

/** Of ours that the line names: the same amount first, then the nearest day, then the first. */
function nearestOf(
  line: TheirItem,
  index: ReadonlyMap<string, readonly OurItem[]>,
  used: ReadonlySet<number>,
): OurItem | null {
  let best: OurItem | null = null
  for (const reference of line.references) {
    for (const item of index.get(reference) ?? []) {
      if (!used.has(item.seq) && (!best || isNearer(line, item, best))) best = item
    }
  }
  return best
}

function isNearer(line: TheirItem, item: OurItem, best: OurItem): boolean {
  const [here, there] = [item.minor === line.minor, best.minor === line.minor]
  if (here !== there) return here
  const [days, bestDays] = [daysBetween(item.day, line.day), daysBetween(best.day, line.day)]
  return days === bestDays ? item.seq < best.seq : days < bestDays
}
