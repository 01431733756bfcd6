import { unnestLists } from '@corridor/db/list-parameters'
import { defineStatement } from '@corridor/db/statement'
import { type Id, newUuid, uuidOf } from '@corridor/kernel/ids'
import type { MatchingRule } from '../contract.ts'
import type { Match } from '../matching/sides.ts'
import { type Db, database } from '../store.ts'

/** Begins a matching; one that began before and still writes stops. */
export async function takeTurn(db: Db, id: Id<'pac'>): Promise<number> {
  const rows = await db.$queryRaw<{ turn: number }[]>`
    UPDATE partner_account SET match_turn = match_turn + 1 WHERE id = ${uuidOf(id)}::uuid
    RETURNING match_turn AS turn`
  return rows[0]?.turn ?? 0
}

/** Holds the account until the transaction ends. @returns false when a later matching has begun */
export async function holdTurn(tx: Db, id: Id<'pac'>, turn: number): Promise<boolean> {
  const rows = await tx.$queryRaw<{ turn: number }[]>`
    SELECT match_turn AS turn FROM partner_account WHERE id = ${uuidOf(id)}::uuid FOR UPDATE`
  return rows[0]?.turn === turn
}

const made = ['uuid[]', 'text[]', 'text[]', 'text[]', 'int8[]', 'int4[]']

const write = defineStatement({
  domain: 'reconciliation',
  name: 'write-matches',
  // held first: while the account is, no other matching writes, and with an older turn nothing is written at all
  text: `
    WITH held AS MATERIALIZED (
      SELECT id FROM partner_account WHERE id = $1 AND match_turn = $2 FOR UPDATE
    ), made AS (
      INSERT INTO statement_match (id, partner_account_id, rules_version, rule, shape, reference, difference_minor, days)
      SELECT given.id, held.id, $3, given.rule, given.shape, given.reference, given.difference, given.days
        FROM held, ${unnestLists(made, 4)} AS given (id, rule, shape, reference, difference, days)
    ), lines AS (
      UPDATE statement_line SET match_id = given.id
        FROM held, ${unnestLists(['int8[]', 'uuid[]'], 10)} AS given (seq, id)
       WHERE partner_account_id = held.id AND statement_line.seq = given.seq
    ), entries AS (
      UPDATE book_entry SET match_id = given.id
        FROM held, ${unnestLists(['int8[]', 'uuid[]'], 12)} AS given (seq, id)
       WHERE partner_account_id = held.id AND book_entry.seq = given.seq
    )
    SELECT id FROM held`,
  parameters: [
    'uuid',
    'int4',
    'int4',
    'uuid[]',
    'text[]',
    'text[]',
    'text[]',
    'int8[]',
    'int4[]',
    'int8[]',
    'uuid[]',
    'int8[]',
    'uuid[]',
  ],
  row: { id: 'uuid' },
})

type Written = {
  readonly turn: number
  readonly rules: readonly MatchingRule[]
  readonly rulesVersion: number
}

/**
 * Writes matches and marks both sides, in one statement however many there are.
 * @returns false when a later matching has begun, and nothing was written
 */
export async function writeMatches(
  id: Id<'pac'>,
  matches: readonly Match[],
  { turn, rules, rulesVersion }: Written,
): Promise<boolean> {
  const rows = matches.map((match) => ({ match, rule: rules[match.rule], id: newUuid() }))
  const lines = rows.flatMap((row) => row.match.theirs.map((seq) => ({ seq, id: row.id })))
  const entries = rows.flatMap((row) => row.match.ours.map((seq) => ({ seq, id: row.id })))
  const held = await write.first(database.pool, [
    uuidOf(id),
    turn,
    rulesVersion,
    rows.map((row) => row.id),
    rows.map(({ rule }) => rule?.name ?? ''),
    rows.map(({ rule }) => rule?.shape ?? ''),
    rows.map(({ match }) => match.reference),
    rows.map(({ match }) => match.differenceMinor),
    rows.map(({ match }) => match.days),
    lines.map(({ seq }) => BigInt(seq)),
    lines.map((line) => line.id),
    entries.map(({ seq }) => BigInt(seq)),
    entries.map((entry) => entry.id),
  ])
  return held !== null
}
