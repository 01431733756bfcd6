import type { TestDatabase } from '@corridor/db/testing'
import { type Id, newUuid, uuidOf } from '@corridor/kernel/ids'
import type { AccountKind, Side } from '../contract.ts'

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
  const [row] = await db.ownerQuery<{ answer: { code: string; note?: string } }>(
    'ledger',
    `SELECT post_transfer($1::uuid, $2, $3, $4::timestamptz, $5::uuid[], $6::uuid[], $7::text[],
       $8::bigint[], '{}', '{}', '{}', '{}', 'test') AS answer`,
    [
      id,
      labels.code ?? 'test.move',
      labels.reference ?? 'test',
      effectiveAt,
      legs.map((leg) => uuidOf(leg.debit)),
      legs.map((leg) => uuidOf(leg.credit)),
      legs.map(() => labels.currency ?? 'EUR'),
      legs.map((leg) => leg.amount),
    ],
  )
  if (row?.answer.code !== 'ok') throw new Error(`not posted: ${JSON.stringify(row?.answer)}`)
  return id
}
