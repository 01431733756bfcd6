import type { FollowingCheck, Violation } from '@corridor/db/check'
import { idOf } from '@corridor/kernel/ids'
import {
  changedTransfers,
  type RequestFacts,
  readRequests,
  transferPages,
} from '../store/check-facts.ts'

const rule = 'I5 a key and a quote make one transfer'

/** A client's key makes one transfer, and so does an accepted quote. */
export function judgeRequests(requests: readonly RequestFacts[]): Violation[] {
  return requests
    .filter(({ ofItsKey, ofItsQuote }) => ofItsKey > 1 || ofItsQuote > 1)
    .map(({ id, ofItsKey, ofItsQuote }) => ({
      rule,
      subject: idOf('tr', id),
      found: `${ofItsKey} of its key ${ofItsQuote} of its quote`,
    }))
}

/** I5: a request and a quote make one transfer. */
export const oneTransferPerRequest: FollowingCheck = {
  invariant: 'I5',
  rules: [rule],
  parts: [
    {
      name: 'transfers',
      feed: changedTransfers,
      rules: [rule],
      look: async (ids, { read }) => ({ violations: judgeRequests(await readRequests(read, ids)) }),
      pages: transferPages,
    },
  ],
}
