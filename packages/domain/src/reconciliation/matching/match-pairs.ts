import type { MatchingRule } from '../matching-contract.ts'
import { onlyInWindow } from './only-in-window.ts'
import { daysBetween, type Match, magnitude, type OurItem, type TheirItem } from './sides.ts'

/** One pair that a rule allows, or null. Both amounts have one sign: money in is never money out. */
export function pairUnder(
  { reference: asks, toleranceMinor, driftDays }: MatchingRule,
  ours: OurItem,
  theirs: TheirItem,
): Omit<Match, 'rule'> | null {
  const differenceMinor = theirs.minor - ours.minor
  if (magnitude(differenceMinor) > BigInt(toleranceMinor)) return null
  if (ours.minor > 0n !== theirs.minor > 0n) return null
  const days = daysBetween(ours.day, theirs.day)
  if (days > driftDays) return null
  const reference = sharedReference(ours, theirs)
  if (asks && reference === null) return null
  return {
    ours: [ours.seq],
    theirs: [theirs.seq],
    reference: asks ? reference : null,
    differenceMinor,
    days,
  }
}

/** The first of their references that is one of ours. */
export function sharedReference(
  ours: Pick<OurItem, 'references'>,
  theirs: Pick<TheirItem, 'references'>,
): string | null {
  return theirs.references.find((reference) => ours.references.includes(reference)) ?? null
}

/**
 * One of ours to one of theirs. With a reference, each of their lines in turn takes the nearest of ours that it names: by
 * amount, then by day, then by place. Without one, only a pair of which neither has another candidate is a match: two
 * payments of one amount in the same days are told apart by a person.
 */
export function matchPairs(
  at: number,
  rule: MatchingRule,
  ours: readonly OurItem[],
  theirs: readonly TheirItem[],
): Match[] {
  return rule.reference
    ? byReference(at, rule, ours, theirs)
    : byAmountAlone(at, rule, ours, theirs)
}

function byReference(
  at: number,
  rule: MatchingRule,
  ours: readonly OurItem[],
  theirs: readonly TheirItem[],
): Match[] {
  const index = indexOf(ours, ({ references }) => references)
  const used = new Set<number>()
  const matches: Match[] = []
  for (const line of theirs) {
    let best: { readonly match: Match; readonly item: OurItem } | null = null
    for (const reference of line.references) {
      for (const item of index.get(reference) ?? []) {
        if (used.has(item.seq)) continue
        const pair = pairUnder(rule, item, line)
        if (pair && (!best || isNearer(pair, item, best))) {
          best = { match: { rule: at, ...pair }, item }
        }
      }
    }
    if (!best) continue
    used.add(best.item.seq)
    matches.push(best.match)
  }
  return matches
}

function isNearer(
  pair: Omit<Match, 'rule'>,
  item: OurItem,
  best: { readonly match: Match; readonly item: OurItem },
): boolean {
  const [here, there] = [magnitude(pair.differenceMinor), magnitude(best.match.differenceMinor)]
  if (here !== there) return here < there
  if (pair.days !== best.match.days) return pair.days < best.match.days
  return item.seq < best.item.seq
}

function byAmountAlone(
  at: number,
  rule: MatchingRule,
  ours: readonly OurItem[],
  theirs: readonly TheirItem[],
): Match[] {
  const { toleranceMinor, driftDays } = rule
  const oneOfOurs = onlyInWindow(ours, BigInt(toleranceMinor), driftDays)
  const oneOfTheirs = onlyInWindow(theirs, BigInt(toleranceMinor), driftDays)
  return theirs.flatMap((line) => {
    const item = oneOfOurs(line)
    if (!item || oneOfTheirs(item) !== line) return []
    const pair = pairUnder(rule, item, line)
    return pair ? [{ rule: at, ...pair }] : []
  })
}

/** Items by each of their keys. */
export function indexOf<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
): Map<string, T[]> {
  const index = new Map<string, T[]>()
  for (const item of items) {
    for (const key of keysOf(item)) {
      const known = index.get(key)
      if (known) known.push(item)
      else index.set(key, [item])
    }
  }
  return index
}
