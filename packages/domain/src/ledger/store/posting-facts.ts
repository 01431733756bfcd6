import type { DomainReader, Read } from '@corridor/db/domain-reader'

/** The legs of a posting: how many, their highest number, and how many are in the currency of both their accounts. */
export type PostingFacts = {
  readonly id: string
  readonly legs: number
  readonly highest: number
  readonly fitting: number
}

/** Postings that have legs. OFFSET 0 keeps every lookup one by key, whatever the planner thinks of tables that have just grown. */
export function readPostings(read: Read, ids: readonly string[]): Promise<PostingFacts[]> {
  return read<PostingFacts>(
    `SELECT asked.id, count(*)::int AS legs, max(l.leg_no)::int AS highest,
            (count(*) FILTER (WHERE d.currency = l.currency AND c.currency = l.currency))::int AS fitting
       FROM unnest($1::uuid[]) AS asked (id)
      CROSS JOIN LATERAL (
        SELECT leg_no, currency, debit_account_id, credit_account_id FROM leg
         WHERE book_id = 1 AND transfer_id = asked.id OFFSET 0
      ) AS l
       LEFT JOIN LATERAL (SELECT currency FROM account WHERE book_id = 1 AND id = l.debit_account_id OFFSET 0) AS d ON true
       LEFT JOIN LATERAL (SELECT currency FROM account WHERE book_id = 1 AND id = l.credit_account_id OFFSET 0) AS c ON true
      GROUP BY asked.id`,
    [ids],
  )
}

/** What all accounts of a currency were given more than was taken from them, in minor units. */
export type CurrencyFacts = { readonly currency: string; readonly differenceMinor: string }

export function readCurrencies(reader: DomainReader): Promise<CurrencyFacts[]> {
  return reader.read<CurrencyFacts>(
    'ledger',
    `SELECT currency, sum(posted_debits::numeric - posted_credits)::text AS "differenceMinor"
       FROM account GROUP BY currency`,
  )
}

/** One side of a leg: its entry, and the entry that it names as the one before it; amounts and numbers as text. */
export type EntryFacts = {
  readonly id: string
  readonly seq: string
  readonly balance: string
  readonly amount: string
  /** It adds to the balance of its account; null where the account is missing. */
  readonly isOnOwnSide: boolean | null
  readonly hasPrevious: boolean
  readonly previousSeq: string | null
  readonly previousBalance: string | null
}

/** Both entries of every leg of these postings. */
export function readEntries(read: Read, ids: readonly string[]): Promise<EntryFacts[]> {
  return read<EntryFacts>(
    `SELECT e.transfer_id AS id, e.seq, e.balance, e.amount, e.direction = a.side AS "isOnOwnSide",
            e.prev_id IS NOT NULL AS "hasPrevious", p.seq AS "previousSeq", p.balance AS "previousBalance"
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
       ) AS p ON true`,
    [ids],
  )
}

/** A leg that was reversed: its amount (null where there is no such leg), and what all its reversals gave back. */
export type ReversedLegFacts = {
  readonly id: string
  readonly leg: number
  readonly amount: string | null
  readonly returned: string
}

/** By originals, for those of these postings that were reversed. */
export function readReversedLegs(read: Read, ids: readonly string[]): Promise<ReversedLegFacts[]> {
  return read<ReversedLegFacts>(
    `SELECT r.reverses_id AS id, r.reverses_leg::int AS leg, o.amount, r.returned::text
       FROM (SELECT reverses_id, reverses_leg, sum(amount) AS returned FROM leg
              WHERE book_id = 1 AND reverses_id = ANY ($1::uuid[]) GROUP BY reverses_id, reverses_leg) AS r
       LEFT JOIN leg o ON o.book_id = 1 AND o.transfer_id = r.reverses_id AND o.leg_no = r.reverses_leg`,
    [ids],
  )
}

/** The bare ids of those of these postings that are in the journal. */
export async function findPosted(read: Read, ids: readonly string[]): Promise<Set<string>> {
  const rows = await read<{ id: string }>(
    'SELECT transfer_id AS id FROM leg WHERE book_id = 1 AND transfer_id = ANY ($1::uuid[]) AND leg_no = 1',
    [ids],
  )
  return new Set(rows.map(({ id }) => id))
}
