import { unnestLists } from '@corridor/db/list-parameters'
import { defineStatement } from '@corridor/db/statement'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import type { Day, TheirItem } from '../matching/sides.ts'
import { referencesOf } from '../matching/tidy-reference.ts'
import { type Db, database } from '../store.ts'

export type NewLine = {
  readonly lineKey: string
  readonly position: number
  readonly minor: bigint
  readonly bookedOn: Day
  readonly bankReference: string | null
  readonly endToEndId: string | null
  readonly remittance: string | null
  readonly kindCode: string | null
}

const given = ['text[]', 'int4[]', 'int8[]', 'text[]', 'text[]', 'text[]', 'text[]', 'text[]']

const insert = defineStatement({
  domain: 'reconciliation',
  name: 'insert-lines',
  // the update makes imports into one account wait for each other, and gives the lines their places
  text: `
    WITH place AS (
      UPDATE partner_account SET line_seq = line_seq + cardinality($3::text[]) WHERE id = $1 RETURNING line_seq AS last
    ), line AS (
      SELECT * FROM ${unnestLists(given, 3)} WITH ORDINALITY
        AS given (line_key, position, amount, booked_on, bank_reference, end_to_end_id, remittance, kind_code, no)
    )
    INSERT INTO statement_line (partner_account_id, seq, import_id, line_key, position, amount_minor, booked_on,
                                bank_reference, end_to_end_id, remittance, kind_code)
    SELECT $1, place.last - cardinality($3::text[]) + line.no, $2, line.line_key, line.position, line.amount,
           line.booked_on::date, line.bank_reference, line.end_to_end_id, line.remittance, line.kind_code
      FROM place, line
    ON CONFLICT (partner_account_id, line_key) DO NOTHING`,
  parameters: [
    'uuid',
    'uuid',
    'text[]',
    'int4[]',
    'int8[]',
    'text[]',
    'text[]',
    'text[]',
    'text[]',
    'text[]',
  ],
  row: {},
})

/** Adds the lines that the account does not have yet, in one statement. @returns how many were new */
export function insertLines(
  id: Id<'pac'>,
  importId: Id<'imp'>,
  lines: readonly NewLine[],
): Promise<number> {
  return insert.count(database.pool, [
    uuidOf(id),
    uuidOf(importId),
    lines.map((line) => line.lineKey),
    lines.map((line) => line.position),
    lines.map((line) => line.minor),
    lines.map((line) => line.bookedOn),
    lines.map((line) => line.bankReference),
    lines.map((line) => line.endToEndId),
    lines.map((line) => line.remittance),
    lines.map((line) => line.kindCode),
  ])
}

const countKnown = defineStatement({
  domain: 'reconciliation',
  name: 'count-known-lines',
  text: `SELECT count(*)::int4 AS known FROM statement_line
          WHERE partner_account_id = $1 AND line_key = ANY ((SELECT $2::text[])::text[])`,
  parameters: ['uuid', 'text[]'],
  row: { known: 'int4' },
})

/** How many of these lines the account has already. */
export async function countKnownLines(id: Id<'pac'>, keys: readonly string[]): Promise<number> {
  const row = await countKnown.first(database.pool, [uuidOf(id), keys])
  return row?.known ?? 0
}

const open = defineStatement({
  domain: 'reconciliation',
  name: 'open-lines',
  text: `SELECT seq, amount_minor AS minor, booked_on::text AS day, bank_reference AS "bankReference",
                end_to_end_id AS "endToEndId", remittance
           FROM statement_line WHERE partner_account_id = $1 AND match_id IS NULL ORDER BY seq`,
  parameters: ['uuid'],
  row: {
    seq: 'int8',
    minor: 'int8',
    day: 'text',
    bankReference: 'text?',
    endToEndId: 'text?',
    remittance: 'text?',
  },
})

/** Their lines that are matched with nothing. */
export async function readOpenLines(id: Id<'pac'>): Promise<TheirItem[]> {
  const rows = await open.rows(database.pool, [uuidOf(id)])
  return rows.map((row) => ({
    seq: Number(row.seq),
    minor: row.minor,
    day: row.day,
    references: referencesOf(row),
  }))
}

const byPlace = defineStatement({
  domain: 'reconciliation',
  name: 'lines-by-place',
  text: `SELECT seq, amount_minor AS minor, booked_on::text AS day, bank_reference AS "bankReference",
                end_to_end_id AS "endToEndId", remittance
           FROM statement_line WHERE partner_account_id = $1 AND seq = ANY ((SELECT $2::int8[])::int8[])`,
  parameters: ['uuid', 'int8[]'],
  row: {
    seq: 'int8',
    minor: 'int8',
    day: 'text',
    bankReference: 'text?',
    endToEndId: 'text?',
    remittance: 'text?',
  },
})

export type ToldLine = Awaited<ReturnType<typeof byPlace.rows>>[number]

export async function readLines(id: Id<'pac'>, seqs: readonly number[]): Promise<ToldLine[]> {
  return byPlace.rows(database.pool, [uuidOf(id), seqs.map(BigInt)])
}

/** How many lines an import has brought. */
export async function countImported(db: Db, importId: Id<'imp'>): Promise<number> {
  return db.statementLine.count({ where: { importId: uuidOf(importId) } })
}

/** The days of which an import has brought lines, with their first line and their sum; in order. */
export async function readImportedDays(
  db: Db,
  importId: Id<'imp'>,
): Promise<{ day: Day; seq: number; minor: bigint }[]> {
  return db.$queryRaw<{ day: Day; seq: number; minor: bigint }[]>`
    SELECT booked_on::text AS day, min(seq)::float8 AS seq, sum(amount_minor)::int8 AS minor
      FROM statement_line WHERE import_id = ${uuidOf(importId)}::uuid GROUP BY booked_on ORDER BY booked_on`
}

/** The partner has told of all days up to this one. */
export async function coverUntil(tx: Db, id: Id<'pac'>, day: Day): Promise<void> {
  await tx.$executeRaw`
    UPDATE partner_account SET covered_until = greatest(covered_until, ${day}::date)
     WHERE id = ${uuidOf(id)}::uuid`
}
