import type { FollowingCheck, Violation } from '@corridor/db/check'
import { type RailFacts, readRail } from '../store/check-facts.ts'

const rule = 'I6 the rail paid only what it was asked to'

/** What stands in the rail's books stands in ours. */
export function judgeRail({ paid, ours }: RailFacts): Violation[] {
  return paid
    .filter((ref) => !ours.has(ref))
    .map((ref) => ({ rule, subject: ref, found: 'no such payout of ours' }))
}

/** I6: the rail paid nothing that nobody ordered. The rail's books have no feed: only a check of everything asks. */
export const paymentsAsOrdered: FollowingCheck = {
  invariant: 'I6',
  rules: [rule],
  parts: [],
  whole: async (reader) => ({ checked: 0, violations: judgeRail(await readRail(reader)) }),
  fullOnly: [rule],
}
