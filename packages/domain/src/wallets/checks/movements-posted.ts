import type { FollowingCheck, Violation } from '@corridor/db/check'
import { idOf } from '@corridor/kernel/ids'
import { readOutcomes } from '../../ledger/index.ts'
import { toldMovements } from '../store/told-movements.ts'

const rule = 'I4 every movement that was told of is in the ledger'

/** Every movement that was told of has its posting. Bare ids. */
export function judgeMovements(told: readonly string[], posted: ReadonlySet<string>): Violation[] {
  return told
    .filter((id) => !posted.has(id))
    .map((id) => ({ rule, subject: idOf('led', id), found: 'no such posting' }))
}

/** I4: what wallets told their owners of is in the ledger, wherever that is. */
export const movementsPosted: FollowingCheck = {
  invariant: 'I4',
  rules: [rule],
  parts: [
    {
      name: 'movements',
      feed: toldMovements,
      rules: [rule],
      look: async (ids, { reader }) => {
        const { posted } = await readOutcomes(reader, { postings: ids, holds: [] })
        return { violations: judgeMovements(ids, posted) }
      },
      isAcross: true,
    },
  ],
}
