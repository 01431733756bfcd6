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
 * accounts of each are in its currency.
 */
const judgePostings: Judge = async (ids, { read }) => {
  const rows = await read<{ id: string; found: string }>(
    `SELECT asked.id, concat_ws(' ', 'legs', count(l.leg_no), 'numbered to', max(l.leg_no),
                                'in currencies of their accounts', count(*) FILTER (WHERE l.is_fit)) AS found
       FROM unnest($1::uuid[]) AS asked (id)
      CROSS JOIN LATERAL (
        SELECT leg.leg_no, coalesce(d.currency = leg.currency AND c.currency = leg.currency, false) AS is_fit
          FROM leg
          LEFT JOIN account d ON d.book_id = leg.book_id AND d.id = leg.debit_account_id
          LEFT JOIN account c ON c.book_id = leg.book_id AND c.id = leg.credit_account_id
         WHERE leg.book_id = 1 AND leg.transfer_id = asked.id OFFSET 0
      ) AS l
      GROUP BY asked.id
     HAVING count(l.leg_no) <> max(l.leg_no) OR NOT bool_and(l.is_fit)`,
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
