import type { CheckPart, FollowingCheck, Look, Violation } from '@corridor/db/check'
import { idOf } from '@corridor/kernel/ids'
import { type PayoutFacts, payoutChanges, readPayoutFacts } from '../../payments/index.ts'
import {
  changedTransfers,
  readTransfers,
  type TransferFacts,
  transferPages,
} from '../store/check-facts.ts'

const rules = {
  paidOnce: 'I6 a transfer is paid out once',
  railOnce: 'I6 the rail saw each payout once',
  given: 'I6 what counts as paid out was given to the rail',
} as const

/** One payout for each transfer, one payment for each payout, and a payout for each transfer that says so. */
export function judgePayouts(
  transfers: readonly Pick<TransferFacts, 'id' | 'kind' | 'state' | 'payoutId'>[],
  payouts: readonly PayoutFacts[],
): Violation[] {
  const known = new Set(payouts.map(({ id }) => id))
  const several = [...Map.groupBy(payouts, ({ transferId }) => transferId)]
    .filter(([, rows]) => rows.length > 1)
    .map(([id, rows]) => ({
      rule: rules.paidOnce,
      subject: idOf('tr', id),
      found: `${rows.length} payouts`,
    }))
  const repeated = payouts
    .filter(({ paidTimes }) => paidTimes > 1)
    .map(({ transferId, paidTimes }) => ({
      rule: rules.railOnce,
      subject: idOf('tr', transferId),
      found: `${paidTimes} payments`,
    }))
  const missing = transfers
    .filter(({ kind, state }) => kind === 'payout' && isPaidOut(state))
    .filter(({ payoutId }) => !known.has(payoutId ?? ''))
    .map(({ id, state }) => ({ rule: rules.given, subject: idOf('tr', id), found: state }))
  return [...several, ...repeated, ...missing]
}

const isPaidOut = (state: TransferFacts['state']) => state === 'paying-out' || state === 'completed'

/** Transfers first, the rail after: what was handed over before a transfer said so is seen in any case. */
const look: Look = async (ids, { reader }) => {
  const transfers = await readTransfers(reader, ids, 0)
  return { violations: judgePayouts(transfers, await readPayoutFacts(reader, ids)) }
}

const payouts: CheckPart = {
  name: 'payouts',
  feed: payoutChanges,
  rules: Object.values(rules),
  look,
  isAcross: true,
}

/** I6: each payout was handed to the rail exactly once. */
export const paidOutOnce: FollowingCheck = {
  invariant: 'I6',
  rules: Object.values(rules),
  parts: [payouts, { ...payouts, name: 'transfers', feed: changedTransfers, pages: transferPages }],
}
