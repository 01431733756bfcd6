import { getTransfersByReference, listAccounts } from '@corridor/domain/ledger'
import type { StaffRole } from '@corridor/kernel/actor'
import { type Id, idOf, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { euros } from './api-world.ts'
import type { StaffRow } from './staff-row.ts'
import type { Stage } from './stage.ts'

const reason = 'asked by the treasurer'
const keepers: readonly StaffRole[] = ['compliance', 'admin']
const admins: readonly StaffRole[] = ['admin']
let limited = 0

/** The ledger account behind the owner's wallet. */
const accountOf = (stage: Stage) => idOf('acc', uuidOf(stage.walletId))

async function postingOf(stage: Stage): Promise<Id<'led'>> {
  const { transfers } = unwrap(await getTransfersByReference(stage.sent.transferId))
  const [posting] = transfers
  if (!posting) throw new Error('what was sent is not booked')
  return posting.ledgerTransferId
}

/** Other limits than before, of an account of the house. */
async function newLimits() {
  const { items } = unwrap(await listAccounts({ kind: 'card-transit', currency: 'EUR' }))
  const [account] = items
  if (!account) throw new Error('no card was ever charged')
  const ceiling = euros(`${1_000_000_000 + limited++}.00`)
  return { accountId: account.accountId, floor: null, ceiling, reason }
}

/** The part of the table that is about the books. */
export const ledgerProcedures: Readonly<Record<string, StaffRow>> = {
  'ledger.chart': { who: keepers },
  'ledger.chain': { who: keepers },
  'ledger.accounts': { who: keepers, input: () => ({ kind: 'liquidity' }) },
  'ledger.account': { who: keepers, input: (stage) => ({ accountId: accountOf(stage) }) },
  'ledger.statement': {
    who: keepers,
    input: (stage) => ({
      accountId: accountOf(stage),
      clock: 'effective',
      from: '2026-01-01T00:00:00Z',
      to: '2099-01-01T00:00:00Z',
    }),
  },
  'ledger.balanceAt': { who: keepers, input: (stage) => ({ accountId: accountOf(stage) }) },
  'ledger.journal': {
    who: keepers,
    input: (stage) => ({ reference: stage.sent.transferId }),
    // a search: what is booked for nothing is an empty list
    ofMissing: 'ok',
  },
  'ledger.posting': {
    who: keepers,
    input: async (stage) => ({ ledgerTransferId: await postingOf(stage) }),
  },
  'ledger.positions': { who: keepers },
  'ledger.setLimits': {
    who: admins,
    input: newLimits,
  },
}
