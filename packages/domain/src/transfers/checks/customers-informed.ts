import type { FollowingCheck, Violation } from '@corridor/db/check'
import { idOf } from '@corridor/kernel/ids'
import { findExisting, toldTransfers } from '../store/check-facts.ts'

const rule = 'I4 every transfer that was told of exists'

/** What a customer was told of is there. Bare ids. */
export function judgeTold(told: readonly string[], existing: ReadonlySet<string>): Violation[] {
  return told
    .filter((id) => !existing.has(id))
    .map((id) => ({ rule, subject: idOf('tr', id), found: 'no such transfer' }))
}

/** I4: the transfers that customers were told of exist. A client's own record of answers is compared by `npm run invariants`. */
export const customersInformed: FollowingCheck = {
  invariant: 'I4',
  rules: [rule],
  parts: [
    {
      name: 'transfers',
      feed: toldTransfers,
      rules: [rule],
      look: async (ids, { read }) => ({
        violations: judgeTold(ids, await findExisting(read, ids)),
      }),
    },
  ],
}
