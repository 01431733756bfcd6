import type { TestDatabase } from '@corridor/db/testing'
import { type Id, newUuid, uuidOf } from '@corridor/kernel/ids'
import type { AccountKind, Side } from '../contract.ts'
import { batchArguments, batchStatement } from '../store/batch-arguments.ts'
import type { Command } from '../store/commands.ts'

/** Accounts and postings made by the database's own functions, where tests want what verbs never send. */

export async function openAccountRow(
  db: TestDatabase,
  accountId: Id<'acc'>,
  kind: AccountKind,
  side: Side,
  ownerRef = `system:test-${accountId}:EUR`,
  parentId: Id<'acc'> | null = null,
  currency = { code: 'EUR', exponent: 2 },
): Promise<void> {
  await db.ownerQuery(
    'ledger',
    `SELECT open_account($1::uuid, $2, $3, $4, $5::smallint, $6, NULL, NULL, $7::uuid, 'test')`,
    [
      uuidOf(accountId),
      kind,
      ownerRef,
      currency.code,
      currency.exponent,
      side,
      parentId && uuidOf(parentId),
    ],
  )
}

export type LegRow = {
  readonly debit: Id<'acc'>
  readonly credit: Id<'acc'>
  /** Minor units. */
  readonly amount: number
}

/** @returns the posting's uuid */
export async function postRow(
  db: TestDatabase,
  legs: readonly LegRow[],
  effectiveAt: string | null,
  labels: { code?: string; reference?: string; currency?: string } = {},
): Promise<string> {
  const id = newUuid()
  await commandRow(db, {
    kind: 'post',
    posting: {
      id,
      code: labels.code ?? 'test.move',
      reference: labels.reference ?? 'test',
      effectiveAt,
      legs: legs.map(({ debit, credit, amount }) => ({
        debit: uuidOf(debit),
        credit: uuidOf(credit),
        currency: labels.currency ?? 'EUR',
        amount: BigInt(amount),
      })),
      captures: [],
    },
  })
  return id
}

type Sql = (sql: string, values: readonly unknown[]) => Promise<readonly { answer: string }[]>

/** A command as a batch of its own, by whoever asks `sql`. @throws Error when it is refused */
export async function commandBy(sql: Sql, command: Command): Promise<void> {
  const values = batchArguments([{ command, correlationId: 'test' }])
  const [row] = await sql(batchStatement, [...values, null, false])
  if (!row?.answer.includes('"answers": {}')) throw new Error(`refused: ${row?.answer}`)
}

function commandRow(db: TestDatabase, command: Command): Promise<void> {
  return commandBy(
    (sql, values) => db.ownerQuery<{ answer: string }>('ledger', sql, values),
    command,
  )
}
