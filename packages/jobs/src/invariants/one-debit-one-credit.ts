import { idOf } from '@corridor/kernel/ids'
import { feeds } from './feeds.ts'
import type { CheckSettings, Judge } from './invariant.ts'
import { makeInvariant } from './make-invariant.ts'

const rules = {
  posting: 'I1 debits equal credits per transfer and currency',
  currency: 'I1 debits equal credits per currency',
} as const

/**
 * A leg is one amount on two sides, so a posting balances by its form as long as all its legs are there, and both
 * accounts of each are in its currency. OFFSET 0 keeps every lookup a lookup by key, whatever the planner thinks of
 * tables that have just grown.
 */
const judgePostings: Judge = async (ids, { read }) => {
  const rows = await read<{ id: string; found: string }>(
    `SELECT asked.id, concat_ws(' ', 'legs', count(l.leg_no), 'numbered to', max(l.leg_no),
                                'in currencies of their accounts', count(*) FILTER (WHERE is_fit)) AS found
       FROM unnest($1::uuid[]) AS asked (id)
      CROSS JOIN LATERAL (
        SELECT leg_no, currency, debit_account_id, credit_account_id FROM leg
         WHERE book_id = 1 AND transfer_id = asked.id OFFSET 0
      ) AS l
       LEFT JOIN LATERAL (SELECT currency FROM account WHERE book_id = 1 AND id = l.debit_account_id OFFSET 0) AS d ON true
       LEFT JOIN LATERAL (SELECT currency FROM account WHERE book_id = 1 AND id = l.credit_account_id OFFSET 0) AS c ON true
      CROSS JOIN LATERAL (SELECT coalesce(d.currency = l.currency AND c.currency = l.currency, false)) AS fit (is_fit)
      GROUP BY asked.id
     HAVING count(l.leg_no) <> max(l.leg_no) OR NOT bool_and(is_fit)`,
    [ids],
  )
  return {
    violations: rows.map(({ id, found }) => ({
      rule: rules.posting,
      subject: idOf('led', id),
      found,
    })),
  }
}

/** I1: what was taken equals what was given, in each posting and over all accounts of a currency. */
export function oneDebitOneCredit(settings: CheckSettings) {
  return makeInvariant(
    {
      key: 'I1',
      rules: Object.values(rules),
      parts: [
        { name: 'postings', feed: feeds.postings, rules: [rules.posting], judge: judgePostings },
      ],
      standing: async (reader) => {
        const rows = await reader.read<{ subject: string; found: string; is_even: boolean }>(
          'ledger',
          `SELECT currency AS subject, sum(posted_debits::numeric - posted_credits)::text AS found,
                  sum(posted_debits::numeric - posted_credits) = 0 AS is_even
             FROM account GROUP BY currency`,
        )
        const violations = rows
          .filter((row) => !row.is_even)
          .map(({ subject, found }) => ({ rule: rules.currency, subject, found }))
        return { checked: rows.length, violations }
      },
    },
    settings,
  )
}
