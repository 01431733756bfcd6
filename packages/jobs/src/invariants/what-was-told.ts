import { idOf } from '@corridor/kernel/ids'
import { feeds } from './feeds.ts'
import type { CheckSettings, Judge } from './invariant.ts'
import { makeInvariant } from './make-invariant.ts'

const rules = {
  transfers: 'I4 every transfer that was told of exists',
  movements: 'I4 every movement that was told of is in the ledger',
} as const

/** What a request was answered with is told by the event of the same commit. */
const judgeTransfers: Judge = async (ids, { read }) => {
  const rows = await read<{ id: string }>(
    `SELECT asked.id FROM unnest($1::uuid[]) AS asked (id)
      WHERE NOT EXISTS (SELECT FROM transfer WHERE transfer.id = asked.id)`,
    [ids],
  )
  return {
    violations: rows.map(({ id }) => ({
      rule: rules.transfers,
      subject: idOf('tr', id),
      found: 'no such transfer',
    })),
  }
}

/** What wallets told its owners of must be in the ledger, wherever that is. */
const judgeMovements: Judge = async (ids, { reader }) => {
  const rows = await reader.read<{ id: string }>(
    'ledger',
    `SELECT asked.id FROM unnest($1::uuid[]) AS asked (id)
      WHERE NOT EXISTS (SELECT FROM leg WHERE leg.book_id = 1 AND leg.transfer_id = asked.id)`,
    [ids],
  )
  return {
    violations: rows.map(({ id }) => ({
      rule: rules.movements,
      subject: idOf('led', id),
      found: 'no such posting',
    })),
  }
}

/** I4: what customers were told of exists. A client's own record of answers is compared by `npm run invariants`. */
export function whatWasTold(settings: CheckSettings) {
  return makeInvariant(
    {
      key: 'I4',
      rules: Object.values(rules),
      parts: [
        {
          name: 'transfers',
          feed: feeds.toldTransfers,
          rules: [rules.transfers],
          judge: judgeTransfers,
        },
        {
          name: 'movements',
          feed: feeds.toldMovements,
          rules: [rules.movements],
          judge: judgeMovements,
          isAcross: true,
        },
      ],
    },
    settings,
  )
}
