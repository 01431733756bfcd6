import type { CheckPart, FollowingCheck, Violation } from '@corridor/db/check'
import { idOf } from '@corridor/kernel/ids'
import { type HoldFacts, readHolds } from '../store/hold-facts.ts'
import { journalFeeds } from '../store/journal-feeds.ts'

const rule = 'I5 a hold ends once'

/** A hold ends exactly when nothing of it remains, and its open row says what remains. */
export function judgeHolds(holds: readonly HoldFacts[]): Violation[] {
  return holds
    .filter((hold) => isKnown(hold) && !isRight(hold))
    .map(({ id, amount, remaining, resolved, ends }) => ({
      rule,
      subject: idOf('hld', id),
      found: `${ends} ends, ${amount ?? 'no hold'} less ${resolved ?? 0} open ${remaining ?? 0}`,
    }))
}

const isKnown = ({ amount, remaining, resolved }: HoldFacts) =>
  amount !== null || remaining !== null || resolved !== null

function isRight({ amount, remaining, resolved, ends }: HoldFacts): boolean {
  if (amount === null) return false
  const left = BigInt(amount) - BigInt(resolved ?? 0)
  return left === BigInt(remaining ?? 0) && ends === (remaining === null ? 1 : 0)
}

const holds: CheckPart = {
  name: 'holds',
  feed: journalFeeds.holds,
  rules: [rule],
  look: async (ids, { read }) => ({ violations: judgeHolds(await readHolds(read, ids)) }),
}

/** I5: a hold ends once, and with all that was set aside. */
export const holdsEndOnce: FollowingCheck = {
  invariant: 'I5',
  rules: [rule],
  parts: [holds, { ...holds, name: 'resolutions', feed: journalFeeds.resolvedHolds }],
}
