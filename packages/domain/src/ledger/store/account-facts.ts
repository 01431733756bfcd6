import type { DomainReader, Read } from '@corridor/db/domain-reader'
import type { Side } from '../account-kinds.ts'

/** Counters of an account beside its last entry; amounts and numbers as text. */
export type CounterFacts = {
  readonly id: string
  readonly entryCount: string
  /** What the counters make of the account's balance. */
  readonly balance: string
  /** Null where there is no last entry. */
  readonly lastSeq: string | null
  readonly lastBalance: string | null
}

export function readCounters(read: Read, ids: readonly string[]): Promise<CounterFacts[]> {
  return read<CounterFacts>(
    `SELECT a.id, a.entry_count AS "entryCount", a.balance::text, l.seq AS "lastSeq", l.balance AS "lastBalance"
       FROM (SELECT *, CASE side WHEN 'credit' THEN posted_credits::numeric - posted_debits
                                 ELSE posted_debits::numeric - posted_credits END AS balance
               FROM account WHERE book_id = 1 AND id = ANY ($1::uuid[])) AS a
       LEFT JOIN LATERAL (
         SELECT CASE a.id WHEN b.debit_account_id THEN b.debit_seq WHEN b.credit_account_id THEN b.credit_seq END AS seq,
                CASE a.id WHEN b.debit_account_id THEN b.debit_balance WHEN b.credit_account_id THEN b.credit_balance END AS balance
           FROM leg b WHERE b.book_id = a.book_id AND b.transfer_id = a.last_transfer_id AND b.leg_no = a.last_leg_no OFFSET 0
       ) AS l ON true`,
    [ids],
  )
}

/** Counters of an account beside the sums of its entries; null where only one of them exists. */
export type SumFacts = {
  readonly id: string
  readonly debits: string | null
  readonly credits: string | null
  readonly entryDebits: string | null
  readonly entryCredits: string | null
}

/**
 * Accounts whose counters are not the sums and the number of their entries: the journal once through. This one is compared
 * where the sums are made: only what differs leaves the database, however many accounts there are.
 */
export function findUnevenAccounts(reader: DomainReader): Promise<SumFacts[]> {
  return reader.read<SumFacts>(
    'ledger',
    `SELECT coalesce(a.id, s.account_id) AS id, a.posted_debits AS debits, a.posted_credits AS credits,
            s.debits::text AS "entryDebits", s.credits::text AS "entryCredits"
       FROM account a
       FULL JOIN (SELECT side.account_id, sum(side.debit) AS debits, sum(side.credit) AS credits, count(*) AS lines
                    FROM leg CROSS JOIN LATERAL (VALUES (debit_account_id, amount, 0::bigint), (credit_account_id, 0, amount))
                           AS side (account_id, debit, credit)
                   WHERE book_id = 1 GROUP BY side.account_id) s ON s.account_id = a.id
      WHERE (a.posted_debits, a.posted_credits, a.entry_count)
            IS DISTINCT FROM (coalesce(s.debits, 0), coalesce(s.credits, 0), coalesce(s.lines, 0))`,
  )
}

/** What an account has, may have, and has set aside; minor units as text. */
export type AccountFacts = {
  readonly id: string
  readonly kind: string
  readonly side: Side
  readonly postedDebits: string
  readonly postedCredits: string
  readonly pendingDebits: string
  readonly pendingCredits: string
  readonly floor: string | null
  readonly ceiling: string | null
  /** What remains of its open holds. */
  readonly heldDebits: string
  readonly heldCredits: string
}

export function readAccounts(read: Read, ids: readonly string[]): Promise<AccountFacts[]> {
  return read<AccountFacts>(
    `WITH open AS (
       SELECT side.account_id, sum(side.debit) AS debits, sum(side.credit) AS credits
         FROM open_hold o JOIN hold h ON h.book_id = o.book_id AND h.id = o.hold_id
        CROSS JOIN LATERAL (VALUES (h.debit_account_id, o.remaining, 0::bigint), (h.credit_account_id, 0, o.remaining))
                AS side (account_id, debit, credit)
        WHERE side.account_id = ANY ($1::uuid[]) GROUP BY side.account_id
     )
     SELECT a.id, a.kind, a.side, a.posted_debits AS "postedDebits", a.posted_credits AS "postedCredits",
            a.pending_debits AS "pendingDebits", a.pending_credits AS "pendingCredits", a.floor_minor AS floor,
            a.ceiling_minor AS ceiling, coalesce(open.debits, 0)::text AS "heldDebits",
            coalesce(open.credits, 0)::text AS "heldCredits"
       FROM account a LEFT JOIN open ON open.account_id = a.id
      WHERE a.book_id = 1 AND a.id = ANY ($1::uuid[])`,
    [ids],
  )
}
