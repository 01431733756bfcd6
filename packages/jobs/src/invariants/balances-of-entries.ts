import { idOf } from '@corridor/kernel/ids'
import { feeds } from './feeds.ts'
import type { Checked, CheckSettings, Judge, Violation } from './invariant.ts'
import { makeInvariant } from './make-invariant.ts'
import { judgeTable } from './pages.ts'
import type { DomainReader } from './reader.ts'
import type { Part } from './walk.ts'

const rules = {
  chain: 'I2 each entry continues the balance before it',
  last: "I2 counters equal the last entry's balance",
  sums: 'I2 counters equal entries',
} as const

/** Both entries of a leg follow the entry that they name as the one before: number, and balance on the own side. */
const judgeChain: Judge = async (ids, { read }) => {
  const rows = await read<{ id: string; found: string }>(
    `SELECT e.transfer_id AS id, min(concat_ws(' ', 'entry', e.seq, 'balance', e.balance, 'after', p.seq, p.balance)) AS found
       FROM unnest($1::uuid[]) AS asked (id)
      CROSS JOIN LATERAL (
        SELECT leg.book_id, leg.transfer_id, leg.amount, side.*
          FROM leg
         CROSS JOIN LATERAL (VALUES
           ('debit', leg.debit_account_id, leg.debit_seq, leg.debit_balance, leg.debit_prev_id, leg.debit_prev_leg),
           ('credit', leg.credit_account_id, leg.credit_seq, leg.credit_balance, leg.credit_prev_id, leg.credit_prev_leg)
         ) AS side (direction, account_id, seq, balance, prev_id, prev_leg)
         WHERE leg.book_id = 1 AND leg.transfer_id = asked.id OFFSET 0
      ) AS e
       LEFT JOIN LATERAL (SELECT side FROM account WHERE book_id = e.book_id AND id = e.account_id OFFSET 0) AS a ON true
       LEFT JOIN LATERAL (
         SELECT CASE e.account_id WHEN b.debit_account_id THEN b.debit_seq WHEN b.credit_account_id THEN b.credit_seq END AS seq,
                CASE e.account_id WHEN b.debit_account_id THEN b.debit_balance WHEN b.credit_account_id THEN b.credit_balance END AS balance
           FROM leg b WHERE b.book_id = e.book_id AND b.transfer_id = e.prev_id AND b.leg_no = e.prev_leg OFFSET 0
       ) AS p ON true
      WHERE (e.seq, e.balance::numeric) IS DISTINCT FROM (
              CASE WHEN e.prev_id IS NULL THEN 1 ELSE p.seq + 1 END,
              CASE WHEN e.prev_id IS NULL THEN 0 ELSE p.balance END
                + CASE e.direction WHEN a.side THEN e.amount::numeric ELSE -e.amount::numeric END)
      GROUP BY e.transfer_id`,
    [ids],
  )
  return { violations: rows.map((row) => violation(rules.chain, 'led', row)) }
}

/** Counters of an account say what its last entry says: how many entries there are, and the balance after them. */
const judgeLastEntries: Judge = async (ids, { read }) => {
  const rows = await read<{ id: string; found: string }>(
    `SELECT a.id, concat_ws(' ', 'counters', a.entry_count, a.balance, 'last entry', l.seq, l.balance) AS found
       FROM (SELECT *, CASE side WHEN 'credit' THEN posted_credits::numeric - posted_debits
                                 ELSE posted_debits::numeric - posted_credits END AS balance
               FROM account WHERE book_id = 1 AND id = ANY ($1::uuid[])) AS a
       LEFT JOIN LATERAL (
         SELECT CASE a.id WHEN b.debit_account_id THEN b.debit_seq WHEN b.credit_account_id THEN b.credit_seq END AS seq,
                CASE a.id WHEN b.debit_account_id THEN b.debit_balance WHEN b.credit_account_id THEN b.credit_balance END AS balance
           FROM leg b WHERE b.book_id = a.book_id AND b.transfer_id = a.last_transfer_id AND b.leg_no = a.last_leg_no OFFSET 0
       ) AS l ON true
      WHERE (a.entry_count, a.balance) IS DISTINCT FROM (coalesce(l.seq, 0), coalesce(l.balance, 0)::numeric)`,
    [ids],
  )
  return { violations: rows.map((row) => violation(rules.last, 'acc', row)) }
}

/** Both counters of each account are the sums of its entries, and their number is right: the journal once through. */
async function sumAll(reader: DomainReader, settings: CheckSettings): Promise<Checked> {
  const accounts = await judgeTable(reader, 'account', lastEntries, settings)
  const rows = await reader.read<{ id: string; found: string }>(
    'ledger',
    `SELECT coalesce(a.id, s.account_id) AS id,
            concat_ws(' ', posted_debits, posted_credits, 'entries', s.debits, s.credits) AS found
       FROM account a
       FULL JOIN (SELECT side.account_id, sum(side.debit) AS debits, sum(side.credit) AS credits, count(*) AS lines
                    FROM leg CROSS JOIN LATERAL (VALUES (debit_account_id, amount, 0::bigint), (credit_account_id, 0, amount))
                           AS side (account_id, debit, credit)
                   WHERE book_id = 1 GROUP BY side.account_id) s ON s.account_id = a.id
      WHERE (a.posted_debits, a.posted_credits, a.entry_count)
            IS DISTINCT FROM (coalesce(s.debits, 0), coalesce(s.credits, 0), coalesce(s.lines, 0))`,
  )
  const sums = rows.map((row) => violation(rules.sums, 'acc', row))
  return { checked: accounts.checked, violations: [...accounts.violations, ...sums] }
}

function violation(
  rule: string,
  prefix: 'acc' | 'led',
  { id, found }: { id: string; found: string },
): Violation {
  return { rule, subject: idOf(prefix, id), found }
}

const lastEntries: Part = {
  name: 'accounts',
  feed: feeds.postedAccounts,
  rules: [rules.last],
  judge: judgeLastEntries,
}

/** I2: balances are what their entries add up to. */
export function balancesOfEntries(settings: CheckSettings) {
  return makeInvariant(
    {
      key: 'I2',
      rules: [rules.sums, rules.last, rules.chain],
      parts: [
        { name: 'postings', feed: feeds.postings, rules: [rules.chain], judge: judgeChain },
        lastEntries,
      ],
      whole: (reader) => sumAll(reader, settings),
      fullOnly: [rules.sums],
    },
    settings,
  )
}
