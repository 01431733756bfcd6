import type { MatchingRule } from '../matching-contract.ts'
import { matchGroups } from './match-groups.ts'
import { matchPairs } from './match-pairs.ts'
import type { Match, OurItem, TheirItem } from './sides.ts'

export type Matched = {
  readonly matches: readonly Match[]
  readonly ours: readonly OurItem[]
  readonly theirs: readonly TheirItem[]
}

/**
 * Matches the open items of one account in one currency. The rules go in their order, each over what those before it
 * left; what two rules could match goes to the first. The same items give the same matches in whatever order they come.
 */
export function matchSides(
  rules: readonly MatchingRule[],
  ours: readonly OurItem[],
  theirs: readonly TheirItem[],
): Matched {
  const matches: Match[] = []
  let left = { ours: inOrder(ours), theirs: inOrder(theirs) }
  for (const [at, rule] of rules.entries()) {
    const found =
      rule.shape === 'one-to-one'
        ? matchPairs(at, rule, left.ours, left.theirs)
        : matchGroups(at, rule, left.ours, left.theirs)
    if (found.length === 0) continue
    for (const match of found) matches.push(match)
    left = without(left, found)
  }
  return { matches, ...left }
}

/** By day, then by place. */
export function inOrder<T extends { readonly day: string; readonly seq: number }>(
  items: readonly T[],
): T[] {
  return [...items].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.seq - b.seq))
}

function without(
  { ours, theirs }: { ours: readonly OurItem[]; theirs: readonly TheirItem[] },
  found: readonly Match[],
): { ours: OurItem[]; theirs: TheirItem[] } {
  const [usedOurs, usedTheirs] = [new Set<number>(), new Set<number>()]
  for (const match of found) {
    for (const seq of match.ours) usedOurs.add(seq)
    for (const seq of match.theirs) usedTheirs.add(seq)
  }
  return {
    ours: ours.filter(({ seq }) => !usedOurs.has(seq)),
    theirs: theirs.filter(({ seq }) => !usedTheirs.has(seq)),
  }
}
