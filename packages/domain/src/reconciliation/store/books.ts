import { unnestLists } from '@corridor/db/list-parameters'
import { defineStatement } from '@corridor/db/statement'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import type { Day, OurItem } from '../matching/sides.ts'
import { type Db, database } from '../store.ts'

export type BookedEntry = {
  readonly seq: bigint
  readonly ledgerTransferId: Id<'led'>
  readonly minor: bigint
  readonly balanceMinor: bigint
  readonly code: string
  readonly reference: string
  readonly references: readonly string[]
  readonly bookedOn: Day
  readonly recordedAt: Date
}

const given = [
  'int8[]',
  'uuid[]',
  'int8[]',
  'int8[]',
  'text[]',
  'text[]',
  'text[]',
  'text[]',
  'timestamptz[]',
]

const insert = defineStatement({
  domain: 'reconciliation',
  name: 'insert-book-entries',
  // lists within a list have one length in Postgres, so the references of an entry come as one text
  text: `
    INSERT INTO book_entry (partner_account_id, seq, ledger_transfer_id, amount_minor, balance_minor, code, reference,
                            "references", booked_on, recorded_at)
    SELECT $1, entry.seq, entry.transfer_id, entry.amount, entry.balance, entry.code, entry.reference,
           string_to_array(entry.named, ' '), entry.booked_on::date, entry.recorded_at
      FROM ${unnestLists(given, 2)}
        AS entry (seq, transfer_id, amount, balance, code, reference, named, booked_on, recorded_at)
    ON CONFLICT (partner_account_id, seq) DO NOTHING`,
  parameters: [
    'uuid',
    'int8[]',
    'uuid[]',
    'int8[]',
    'int8[]',
    'text[]',
    'text[]',
    'text[]',
    'text[]',
    'timestamptz[]',
  ],
  row: {},
})

/** Copies what the ledger booked; what is there already stays. */
export async function insertEntries(id: Id<'pac'>, entries: readonly BookedEntry[]): Promise<void> {
  await insert.count(database.pool, [
    uuidOf(id),
    entries.map((entry) => entry.seq),
    entries.map((entry) => uuidOf(entry.ledgerTransferId)),
    entries.map((entry) => entry.minor),
    entries.map((entry) => entry.balanceMinor),
    entries.map((entry) => entry.code),
    entries.map((entry) => entry.reference),
    entries.map((entry) => entry.references.join(' ')),
    entries.map((entry) => entry.bookedOn),
    entries.map((entry) => entry.recordedAt),
  ])
}

/** Everything up to this entry is copied now; of two who copy at once the one that came further stays. */
export async function passEntries(
  db: Db,
  id: Id<'pac'>,
  { seq, recordedAt }: Pick<BookedEntry, 'seq' | 'recordedAt'>,
): Promise<void> {
  await db.$executeRaw`
    UPDATE partner_account SET book_seq = ${seq}, book_recorded_at = ${recordedAt}
     WHERE id = ${uuidOf(id)}::uuid AND book_seq < ${seq}`
}

const open = defineStatement({
  domain: 'reconciliation',
  name: 'open-entries',
  text: `SELECT seq, amount_minor AS minor, booked_on::text AS day, "references"
           FROM book_entry WHERE partner_account_id = $1 AND match_id IS NULL ORDER BY seq`,
  parameters: ['uuid'],
  row: { seq: 'int8', minor: 'int8', day: 'text', references: 'text[]!' },
})

/** Our entries that are matched with nothing. */
export async function readOpenEntries(id: Id<'pac'>): Promise<OurItem[]> {
  const rows = await open.rows(database.pool, [uuidOf(id)])
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }))
}

const byPlace = defineStatement({
  domain: 'reconciliation',
  name: 'entries-by-place',
  text: `SELECT seq, amount_minor AS minor, booked_on::text AS day, code, reference, "references"
           FROM book_entry WHERE partner_account_id = $1 AND seq = ANY ((SELECT $2::int8[])::int8[])`,
  parameters: ['uuid', 'int8[]'],
  row: {
    seq: 'int8',
    minor: 'int8',
    day: 'text',
    code: 'text',
    reference: 'text',
    references: 'text[]!',
  },
})
export type CopiedEntry = Awaited<ReturnType<typeof byPlace.rows>>[number]

export async function readEntries(id: Id<'pac'>, seqs: readonly number[]): Promise<CopiedEntry[]> {
  return byPlace.rows(database.pool, [uuidOf(id), seqs.map(BigInt)])
}

const matchedReferences = defineStatement({
  domain: 'reconciliation',
  name: 'matched-references',
  text: `SELECT DISTINCT named AS reference
           FROM book_entry CROSS JOIN LATERAL unnest("references") AS named
          WHERE partner_account_id = $1 AND match_id IS NOT NULL AND named = ANY ((SELECT $2::text[])::text[])`,
  parameters: ['uuid', 'text[]'],
  row: { reference: 'text!' },
})

/** Which of these are references of entries that are matched. */
export async function findMatchedReferences(
  id: Id<'pac'>,
  references: readonly string[],
): Promise<Set<string>> {
  if (references.length === 0) return new Set()
  const rows = await matchedReferences.rows(database.pool, [uuidOf(id), references])
  return new Set(rows.map(({ reference }) => reference))
}

/** What the books say at the end of a day, by the days that entries count for; in the transaction of who asks. */
export async function readBalance(db: Db, id: Id<'pac'>, day: Day): Promise<bigint> {
  const rows = await db.$queryRaw<{ minor: bigint }[]>`
    SELECT coalesce(sum(amount_minor), 0)::int8 AS minor
      FROM book_entry WHERE partner_account_id = ${uuidOf(id)}::uuid AND booked_on <= ${day}::date`
  return rows[0]?.minor ?? 0n
}

const days = defineStatement({
  domain: 'reconciliation',
  name: 'settlement-days',
  text: `
    WITH moved AS (
      SELECT booked_on AS day, sum(amount_minor) AS minor FROM book_entry WHERE partner_account_id = $1 GROUP BY 1
    ), told AS (
      SELECT day, closing_minor FROM statement_balance WHERE partner_account_id = $1
    ), named AS (
      SELECT day FROM moved UNION SELECT day FROM told
    )
    SELECT named.day::text AS day, (sum(coalesce(moved.minor, 0)) OVER (ORDER BY named.day))::int8 AS ours,
           told.closing_minor AS theirs
      FROM named LEFT JOIN moved USING (day) LEFT JOIN told USING (day)
     ORDER BY named.day DESC LIMIT $2`,
  parameters: ['uuid', 'int8'],
  row: { day: 'text!', ours: 'int8!', theirs: 'int8?' },
})

/** The latest days on which something moved or was told, with both closing balances. */
export async function readDays(
  id: Id<'pac'>,
  limit: number,
): Promise<{ day: Day; ours: bigint; theirs: bigint | null }[]> {
  const rows = await days.rows(database.pool, [uuidOf(id), BigInt(limit)])
  return [...rows]
}
