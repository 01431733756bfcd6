import type { FollowingCheck, Violation } from '@corridor/db/check'
import { idOf } from '@corridor/kernel/ids'
import { journalFeeds } from '../store/journal-feeds.ts'
import { type ReversedLegFacts, readReversedLegs } from '../store/posting-facts.ts'

const rule = 'I5 no more is given back than was taken'

/** What all reversals of a leg give back together is not more than the leg. One violation for each original. */
export function judgeReversals(legs: readonly ReversedLegFacts[]): Violation[] {
  const beyond = legs.filter(({ amount, returned }) => BigInt(returned) > BigInt(amount ?? 0))
  return [...Map.groupBy(beyond, ({ id }) => id)].map(([id, rows]) => ({
    rule,
    subject: idOf('led', id),
    found: rows
      .map(({ leg, returned, amount }) => `leg ${leg} ${returned} of ${amount ?? 0}`)
      .join(', '),
  }))
}

/** I5: no more goes back than came. */
export const reversalsWithinOriginals: FollowingCheck = {
  invariant: 'I5',
  rules: [rule],
  parts: [
    {
      name: 'reversals',
      feed: journalFeeds.reversedPostings,
      rules: [rule],
      look: async (ids, { read }) => ({
        violations: judgeReversals(await readReversedLegs(read, ids)),
      }),
    },
  ],
}
