import type { CurrencyCode } from '@corridor/kernel/currency'
import { type Id, idOf, uuidOf } from '@corridor/kernel/ids'
import { toWire, type WireMoney } from '@corridor/kernel/money'
import type { Clock, Side, StatementLine } from '../contract.ts'
import { bookId, database } from '../store.ts'
import { wireOf } from './views.ts'

/** Instants in the past of an account; both null = now, by the database's clock. */
export type BalanceQuestion = {
  readonly accountId: Id<'acc'>
  readonly effectiveAt: string | null
  readonly recordedAt: string | null
}

type BalanceRow = { currency: string; balance: bigint; effectiveAt: Date; recordedAt: Date }

/** The posted balance at an instant of both clocks, or null when there is no such account. */
export async function findBalanceAt(asked: BalanceQuestion): Promise<{
  posted: WireMoney
  effectiveAt: string
  recordedAt: string
} | null> {
  const [row] = await database.client.$queryRaw<BalanceRow[]>`
    SELECT a.currency, balance_at(a.id, t.effective_at, t.recorded_at) AS balance,
           t.effective_at AS "effectiveAt", t.recorded_at AS "recordedAt"
      FROM account a
     CROSS JOIN (SELECT coalesce(${asked.recordedAt}::timestamptz(3), clock_timestamp()::timestamptz(3))) AS r (at)
     CROSS JOIN LATERAL (SELECT coalesce(${asked.effectiveAt}::timestamptz(3), r.at), r.at)
             AS t (effective_at, recorded_at)
     WHERE a.book_id = ${bookId} AND a.id = ${uuidOf(asked.accountId)}::uuid`
  return row
    ? {
        posted: wireOf(row.balance, row.currency),
        effectiveAt: row.effectiveAt.toISOString(),
        recordedAt: row.recordedAt.toISOString(),
      }
    : null
}

/** Where a page of a statement begins: after the line at these instants and this place. */
export type StatementPlace =
  | { readonly clock: 'recorded'; readonly ledgerTransferId: Id<'led'>; readonly legNo: number }
  | {
      readonly clock: 'effective'
      /** What the first page knew; later pages know no more. */
      readonly recordedAt: Date
      readonly effectiveAt: Date
      readonly seq: bigint
    }

export type StatementQuestion = {
  readonly accountId: Id<'acc'>
  readonly currency: CurrencyCode
  readonly clock: Clock
  readonly from: Date
  readonly to: Date
  readonly place: StatementPlace | null
  readonly take: number
}

export type StatementPage = {
  readonly opening: WireMoney
  readonly closing: WireMoney
  readonly lines: readonly StatementLine[]
  readonly recordedAt: Date
}

type LineRow = {
  opening: bigint
  closing: bigint
  knownAt: Date
  transferId: string | null
  legNo: number
  seq: bigint
  direction: Side
  amount: bigint
  balance: bigint
  otherAccountId: string
  otherOwnerRef: string
  code: string
  reference: string
  effectiveAt: Date
  recordedAt: Date
}

/** One page, with the balances around the whole period: one statement, so that all of it is of one instant. */
export async function findStatement(asked: StatementQuestion): Promise<StatementPage> {
  const rows = await (asked.clock === 'recorded' ? byRecording(asked) : byEffect(asked))
  const [first] = rows
  if (!first) throw new Error(`the ledger has no statement of ${asked.accountId}`)
  return {
    opening: wireOf(first.opening, asked.currency),
    closing: wireOf(first.closing, asked.currency),
    recordedAt: first.knownAt,
    lines: rows.flatMap((row) =>
      row.transferId === null ? [] : [toLine(row, row.transferId, asked)],
    ),
  }
}

// An instant before another in the books is a millisecond before it.
function byRecording(asked: StatementQuestion): Promise<LineRow[]> {
  const account = uuidOf(asked.accountId)
  const place = asked.place?.clock === 'recorded' ? asked.place : null
  const [from, to] = [asked.from.toISOString(), asked.to.toISOString()]
  return database.client.$queryRaw<LineRow[]>`
    WITH last_one AS MATERIALIZED (
      SELECT * FROM entry_at(${account}::uuid, ${to}::timestamptz - interval '1 ms')
    ), way_in AS (
      SELECT coalesce(${place && uuidOf(place.ledgerTransferId)}::uuid, (SELECT transfer_id FROM last_one)) AS id,
             coalesce(${place?.legNo ?? null}::smallint, (SELECT leg_no FROM last_one)) AS leg
    )
    SELECT coalesce((SELECT balance FROM entry_at(${account}::uuid, ${from}::timestamptz - interval '1 ms')), 0)
             AS opening,
           coalesce((SELECT balance FROM last_one), 0) AS closing, clock_timestamp() AS "knownAt",
           e.transfer_id AS "transferId", e.leg_no AS "legNo", e.seq, e.direction, e.amount, e.balance,
           e.other_account_id AS "otherAccountId", o.owner_ref AS "otherOwnerRef", e.code, e.reference,
           e.effective_at AS "effectiveAt", e.recorded_at AS "recordedAt"
      FROM way_in w
      LEFT JOIN LATERAL entries_before(${account}::uuid, w.id, w.leg, ${from}::timestamptz, ${asked.take}::integer)
             AS e ON true
      LEFT JOIN account o ON o.book_id = ${bookId} AND o.id = e.other_account_id
     ORDER BY e.seq DESC`
}

function byEffect(asked: StatementQuestion): Promise<LineRow[]> {
  const account = uuidOf(asked.accountId)
  const place = asked.place?.clock === 'effective' ? asked.place : null
  const [from, to] = [asked.from.toISOString(), asked.to.toISOString()]
  const before = (place?.effectiveAt ?? asked.to).toISOString()
  return database.client.$queryRaw<LineRow[]>`
    WITH known AS MATERIALIZED (
      SELECT coalesce(${place?.recordedAt.toISOString() ?? null}::timestamptz(3),
                      clock_timestamp()::timestamptz(3)) AS at
    ), around AS MATERIALIZED (
      SELECT k.at, balance_at(${account}::uuid, ${from}::timestamptz - interval '1 ms', k.at) AS opening,
             balance_at(${account}::uuid, ${to}::timestamptz - interval '1 ms', k.at) AS closing
        FROM known k
    )
    SELECT k.opening, k.closing, k.at AS "knownAt",
           e.transfer_id AS "transferId", e.leg_no AS "legNo", e.seq, e.direction, e.amount, e.balance,
           e.other_account_id AS "otherAccountId", o.owner_ref AS "otherOwnerRef", e.code, e.reference,
           e.effective_at AS "effectiveAt", e.recorded_at AS "recordedAt"
      FROM around k
      LEFT JOIN LATERAL effective_entries(${account}::uuid, ${from}::timestamptz, ${before}::timestamptz,
                                          ${place?.seq ?? 0n}::bigint, k.at, ${asked.take}::integer) AS e ON true
      LEFT JOIN account o ON o.book_id = ${bookId} AND o.id = e.other_account_id
     ORDER BY e.effective_at DESC, e.seq DESC`
}

function toLine(row: LineRow, transferUuid: string, asked: StatementQuestion): StatementLine {
  const money = (minor: bigint) => toWire({ minor, currency: asked.currency })
  return {
    ledgerTransferId: idOf('led', transferUuid),
    legNo: row.legNo,
    seq: row.seq.toString(),
    direction: row.direction,
    amount: money(row.amount),
    balance: money(row.balance),
    otherAccountId: idOf('acc', row.otherAccountId),
    otherOwnerRef: row.otherOwnerRef,
    code: row.code,
    reference: row.reference,
    effectiveAt: row.effectiveAt.toISOString(),
    recordedAt: row.recordedAt.toISOString(),
  }
}
