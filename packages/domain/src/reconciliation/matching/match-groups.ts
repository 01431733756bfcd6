import type { MatchingRule } from '../matching-contract.ts'
import { indexOf } from './match-pairs.ts'
import { daysBetween, type Match, magnitude, type OurItem, type TheirItem } from './sides.ts'

type Item = OurItem | TheirItem

/**
 * A sum on one side to single items on the other: `one-to-many`, one line of theirs for several of ours (a batch that the
 * bank booked as one); `many-to-one`, several lines of theirs for one of ours (paid in parts). What is summed is all that
 * is open under the single item's reference, or, for a rule without reference, all that is open of one day and one sign.
 * Either the whole of it makes the amount, or nothing matches: no search for some subset that happens to add up.
 */
export function matchGroups(
  at: number,
  rule: MatchingRule,
  ours: readonly OurItem[],
  theirs: readonly TheirItem[],
): Match[] {
  const isOursMany = rule.shape === 'one-to-many'
  const [singles, many]: [readonly Item[], readonly Item[]] = isOursMany
    ? [theirs, ours]
    : [ours, theirs]
  const keysOf = (item: Item) => (rule.reference ? item.references : [dayKey(item)])
  const groups = indexOf(many, keysOf)
  const [usedSingles, usedMany] = [new Set<number>(), new Set<number>()]
  const matches: Match[] = []
  const asked = rule.reference ? null : dayCandidates(rule, singles, groups)
  for (const single of singles) {
    const keys = asked ? (asked.get(single.seq) ?? []) : single.references
    for (const key of keys) {
      if (usedSingles.has(single.seq)) break
      const group = (groups.get(key) ?? []).filter(({ seq }) => !usedMany.has(seq))
      const fit = fitOf(rule, single, group, isOursMany)
      if (!fit) continue
      usedSingles.add(single.seq)
      for (const { seq } of group) usedMany.add(seq)
      const members = group.map(({ seq }) => seq)
      matches.push({
        rule: at,
        ours: isOursMany ? members : [single.seq],
        theirs: isOursMany ? [single.seq] : members,
        reference: rule.reference ? key : null,
        ...fit,
      })
    }
  }
  return matches
}

const dayKey = (item: Item) => `${item.day}${item.minor > 0n ? '+' : '-'}`

/** Which day's sum a single item may be: only where it may be one alone, and no other single may be the same. */
function dayCandidates(
  rule: MatchingRule,
  singles: readonly Item[],
  groups: ReadonlyMap<string, readonly Item[]>,
): Map<number, string[]> {
  const sums = [...groups].map(([key, group]) => ({ key, group, sum: sumOf(group) }))
  const bySingle = new Map<number, string[]>()
  const askers = new Map<string, number>()
  for (const single of singles) {
    for (const { key, group, sum } of sums) {
      if (magnitude(single.minor - sum) > BigInt(rule.toleranceMinor)) continue
      if (!fitOf(rule, single, group, true)) continue
      bySingle.set(single.seq, [...(bySingle.get(single.seq) ?? []), key])
      askers.set(key, (askers.get(key) ?? 0) + 1)
    }
  }
  for (const [seq, keys] of bySingle) {
    const [only] = keys
    if (keys.length > 1 || !only || askers.get(only) !== 1) bySingle.delete(seq)
  }
  return bySingle
}

function fitOf(
  { toleranceMinor, driftDays }: MatchingRule,
  single: Item,
  group: readonly Item[],
  isOursMany: boolean,
): Pick<Match, 'differenceMinor' | 'days'> | null {
  if (group.length < 2) return null
  if (group.some(({ minor }) => minor > 0n !== single.minor > 0n)) return null
  const sum = sumOf(group)
  const differenceMinor = isOursMany ? single.minor - sum : sum - single.minor
  if (magnitude(differenceMinor) > BigInt(toleranceMinor)) return null
  let days = 0
  for (const { day } of group) days = Math.max(days, daysBetween(day, single.day))
  return days > driftDays ? null : { differenceMinor, days }
}

function sumOf(group: readonly Item[]): bigint {
  let sum = 0n
  for (const { minor } of group) sum += minor
  return sum
}
