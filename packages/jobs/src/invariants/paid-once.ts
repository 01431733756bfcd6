import { idOf, isId } from '@corridor/kernel/ids'
import { feeds } from './feeds.ts'
import type { Checked, CheckSettings, Judge, Violation } from './invariant.ts'
import { makeInvariant } from './make-invariant.ts'
import { judgeTable } from './pages.ts'
import type { DomainReader } from './reader.ts'
import { bareIds, type Part } from './walk.ts'

const rules = {
  paidOnce: 'I6 a transfer is paid out once',
  railOnce: 'I6 the rail saw each payout once',
  given: 'I6 what counts as paid out was given to the rail',
  asked: 'I6 the rail paid only what it was asked to',
} as const

type Payout = { id: string; transfer_id: string }

/** Transfers first, the rail after: what was handed over before a transfer said so is seen in any case. */
const judgePayouts: Judge = async (ids, { reader }) => {
  const transfers = await reader.read<{ id: string; payout_id: string | null; state: string }>(
    'transfers',
    `SELECT id, payout_id, state FROM transfer
      WHERE id = ANY ($1::uuid[]) AND kind = 'payout' AND state IN ('paying-out', 'completed')`,
    [ids],
  )
  const payouts = await reader.read<Payout>(
    'payments',
    'SELECT id, transfer_id FROM payout WHERE transfer_id = ANY ($1::uuid[])',
    [ids],
  )
  const seen = await reader.read<{ ref: string; paid_times: number }>(
    'payments',
    'SELECT ref, paid_times FROM sandbox_payout WHERE ref = ANY ($1::text[]) AND paid_times > 1',
    [payouts.map(({ id }) => idOf('pay', id))],
  )
  const paidTwice = new Map(seen.map(({ ref, paid_times }) => [ref, paid_times]))
  const known = new Set(payouts.map(({ id }) => id))
  return {
    violations: [
      ...severalTimes(payouts),
      ...payouts.flatMap(({ id, transfer_id }): Violation[] => {
        const times = paidTwice.get(idOf('pay', id))
        const subject = idOf('tr', transfer_id)
        return times ? [{ rule: rules.railOnce, subject, found: `${times} payments` }] : []
      }),
      ...transfers
        .filter(({ payout_id }) => !known.has(payout_id ?? ''))
        .map(({ id, state }) => ({ rule: rules.given, subject: idOf('tr', id), found: state })),
    ],
  }
}

function severalTimes(payouts: readonly Payout[]): Violation[] {
  return [...Map.groupBy(payouts, ({ transfer_id }) => transfer_id)]
    .filter(([, rows]) => rows.length > 1)
    .map(([id, rows]) => ({
      rule: rules.paidOnce,
      subject: idOf('tr', id),
      found: `${rows.length} payouts`,
    }))
}

/** What stands in the rail's books and not in ours. */
async function readStrangers(reader: DomainReader): Promise<Violation[]> {
  return reader.inSnapshot('payments', async (read) => {
    const paid = await read<{ ref: string }>('SELECT ref FROM sandbox_payout WHERE paid_times > 0')
    const asked = await read<{ id: string }>('SELECT id FROM payout WHERE id = ANY ($1::uuid[])', [
      bareIds(paid.map(({ ref }) => ref).filter((ref) => isId('pay', ref))),
    ])
    const known = new Set<string>(asked.map(({ id }) => idOf('pay', id)))
    return paid
      .filter(({ ref }) => !known.has(ref))
      .map(({ ref }) => ({ rule: rules.asked, subject: ref, found: 'no such payout of ours' }))
  })
}

async function checkWhole(
  reader: DomainReader,
  transfers: Part,
  settings: CheckSettings,
): Promise<Checked> {
  const pages = await judgeTable(reader, 'transfer', transfers, settings)
  const strangers = await readStrangers(reader)
  return { checked: pages.checked, violations: [...pages.violations, ...strangers] }
}

/** I6: each payout was handed to the rail exactly once. */
export function paidOnce(settings: CheckSettings) {
  const all = [rules.paidOnce, rules.railOnce, rules.given]
  const transfers: Part = {
    name: 'transfers',
    feed: feeds.changedTransfers,
    rules: all,
    judge: judgePayouts,
    isAcross: true,
  }
  return makeInvariant(
    {
      key: 'I6',
      rules: Object.values(rules),
      parts: [
        {
          name: 'payouts',
          feed: feeds.payoutTransfers,
          rules: all,
          judge: judgePayouts,
          isAcross: true,
        },
        transfers,
      ],
      whole: (reader) => checkWhole(reader, transfers, settings),
      fullOnly: [rules.asked],
    },
    settings,
  )
}
