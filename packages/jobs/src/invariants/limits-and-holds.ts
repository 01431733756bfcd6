import { idOf } from '@corridor/kernel/ids'
import { feeds } from './feeds.ts'
import type { CheckSettings, Judge } from './invariant.ts'
import { makeInvariant } from './make-invariant.ts'
import { judgeTable } from './pages.ts'

const rules = {
  available: 'I3 no customer has less than nothing available',
  limits: 'I3 no account is beyond its floor or its ceiling',
  held: 'I3 holds equal what is held',
} as const

type Row = {
  id: string
  available: string
  is_short: boolean
  is_beyond: boolean
  is_held_right: boolean
  limits: string
  pending: string
}

const judgeAccounts: Judge = async (ids, { read }) => {
  const rows = await read<Row>(
    `WITH open AS (
       SELECT side.account_id, sum(side.debit) AS debits, sum(side.credit) AS credits
         FROM open_hold o JOIN hold h ON h.book_id = o.book_id AND h.id = o.hold_id
        CROSS JOIN LATERAL (VALUES (h.debit_account_id, o.remaining, 0::bigint), (h.credit_account_id, 0, o.remaining))
                AS side (account_id, debit, credit)
        WHERE side.account_id = ANY ($1::uuid[]) GROUP BY side.account_id
     ), judged AS (
       SELECT a.*, coalesce(open.debits, 0) AS held_debits, coalesce(open.credits, 0) AS held_credits,
              CASE a.side WHEN 'credit' THEN a.posted_credits::numeric - a.posted_debits - a.pending_debits
                          ELSE a.posted_debits::numeric - a.posted_credits - a.pending_credits END AS available,
              CASE a.side WHEN 'credit' THEN a.posted_credits::numeric - a.posted_debits + a.pending_credits
                          ELSE a.posted_debits::numeric - a.posted_credits + a.pending_debits END AS filled
         FROM account a LEFT JOIN open ON open.account_id = a.id
        WHERE a.book_id = 1 AND a.id = ANY ($1::uuid[])
     ), told AS (
       SELECT id, available::text, kind = 'wallet' AND available < 0 AS is_short,
              coalesce(available < floor_minor, false) OR coalesce(filled > ceiling_minor, false) AS is_beyond,
              (pending_debits, pending_credits) = (held_debits, held_credits) AS is_held_right,
              concat_ws(' ', available, 'of', coalesce(floor_minor::text, 'no floor'), filled, 'of',
                        coalesce(ceiling_minor::text, 'no ceiling')) AS limits,
              concat_ws(' ', pending_debits, pending_credits, 'holds', held_debits, held_credits) AS pending
         FROM judged
     )
     SELECT * FROM told WHERE is_short OR is_beyond OR NOT is_held_right`,
    [ids],
  )
  return {
    violations: rows.flatMap((row) => {
      const subject = idOf('acc', row.id)
      return [
        ...(row.is_short ? [{ rule: rules.available, subject, found: row.available }] : []),
        ...(row.is_beyond ? [{ rule: rules.limits, subject, found: row.limits }] : []),
        ...(row.is_held_right ? [] : [{ rule: rules.held, subject, found: row.pending }]),
      ]
    }),
  }
}

/** I3: no account gives what it does not have, and what is set aside equals the open holds. */
export function limitsAndHolds(settings: CheckSettings) {
  const all = Object.values(rules)
  const postings = {
    name: 'postings',
    feed: feeds.postedAccounts,
    rules: all,
    judge: judgeAccounts,
  }
  return makeInvariant(
    {
      key: 'I3',
      rules: all,
      parts: [
        postings,
        { name: 'holds', feed: feeds.heldAccounts, rules: all, judge: judgeAccounts },
        { name: 'resolutions', feed: feeds.resolvedAccounts, rules: all, judge: judgeAccounts },
      ],
      whole: (reader) => judgeTable(reader, 'account', postings, settings),
      isWholeEnough: true,
    },
    settings,
  )
}
