import type { CurrencyCode } from '@corridor/kernel/currency'
import { type Id, idOf, uuidOf } from '@corridor/kernel/ids'
import { formatAmount, money, type WireMoney } from '@corridor/kernel/money'
import type { AccountKind, JournalLine, PostingView } from '../contract.ts'
import { bookId, database } from '../store.ts'
import { wireOf } from './views.ts'

export type JournalQuestion = {
  readonly code: string | null
  readonly reference: string | null
  readonly from: string | null
  readonly to: string | null
  readonly before: Id<'led'> | null
  readonly take: number
}

/** Where a search for something rare pauses, so that no page reads the whole journal; the next page goes on there. */
const longestLook = 20_000

type HeadRow = { id: string; isWanted: boolean }

/**
 * Ids of postings, the latest first. Ids are ordered in time (uuidv7), so the journal is its own index.
 * @returns those wanted, and the id to go on from: null when there is nothing more
 */
export async function findPostingIds(
  asked: JournalQuestion,
): Promise<{ ids: string[]; lastSeen: string | null }> {
  const look = asked.code === null ? asked.take : longestLook
  const rows = await (asked.reference === null ? inTime(asked, look) : byReference(asked, look))
  const wanted = rows.filter((row) => row.isWanted)
  if (wanted.length < asked.take) {
    const isEnd = rows.length < look
    return { ids: wanted.map((row) => row.id), lastSeen: isEnd ? null : (rows.at(-1)?.id ?? null) }
  }
  const ids = wanted.slice(0, asked.take).map((row) => row.id)
  return { ids, lastSeen: ids.at(-1) ?? null }
}

function inTime(asked: JournalQuestion, look: number): Promise<HeadRow[]> {
  const before = asked.before && uuidOf(asked.before)
  return database.client.$queryRaw<HeadRow[]>`
    SELECT h.transfer_id AS id, h.is_wanted AS "isWanted" FROM (
      SELECT l.transfer_id, coalesce(l.code = ${asked.code}, true) AS is_wanted
        FROM leg l
       WHERE l.book_id = ${bookId} AND l.leg_no = 1
         AND l.transfer_id < coalesce(${before}::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
         AND l.transfer_id < id_about(coalesce(${asked.to}::timestamptz, '9999-01-01Z'), '25 h')
         AND l.transfer_id >= id_about(coalesce(${asked.from}::timestamptz, '1970-01-02Z'), '-25 h')
         AND l.recorded_at < coalesce(${asked.to}::timestamptz, 'infinity')
         AND l.recorded_at >= coalesce(${asked.from}::timestamptz, '-infinity')
       ORDER BY l.transfer_id DESC LIMIT ${look}::integer) AS h
     ORDER BY h.transfer_id DESC`
}

function byReference(asked: JournalQuestion, look: number): Promise<HeadRow[]> {
  const before = asked.before && uuidOf(asked.before)
  return database.client.$queryRaw<HeadRow[]>`
    SELECT l.transfer_id AS id, coalesce(l.code = ${asked.code}, true) AS "isWanted"
      FROM leg l
     WHERE l.book_id = ${bookId} AND l.leg_no = 1 AND l.reference = ${asked.reference}
       AND l.transfer_id < coalesce(${before}::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
       AND l.recorded_at < coalesce(${asked.to}::timestamptz, 'infinity')
       AND l.recorded_at >= coalesce(${asked.from}::timestamptz, '-infinity')
     ORDER BY l.transfer_id DESC LIMIT ${look}::integer`
}

type LineRow = {
  id: string
  code: string
  reference: string
  effectiveAt: Date
  recordedAt: Date
  reversesId: string | null
  currency: CurrencyCode
  legs: number
  total: string
}

/** The journal's lines of these postings, in the order of the ids. */
export async function findJournalLines(ids: readonly string[]): Promise<JournalLine[]> {
  const rows = await database.client.$queryRaw<LineRow[]>`
    SELECT l.transfer_id AS id, min(l.code) AS code, min(l.reference) AS reference,
           min(l.effective_at) AS "effectiveAt", min(l.recorded_at) AS "recordedAt",
           min(l.reverses_id::text) AS "reversesId", l.currency, count(*)::integer AS legs,
           sum(l.amount)::text AS total
      FROM leg l WHERE l.book_id = ${bookId} AND l.transfer_id = ANY (${[...ids]}::uuid[])
     GROUP BY l.transfer_id, l.currency ORDER BY l.transfer_id DESC, min(l.leg_no)`
  return ids.flatMap((id) => {
    const own = rows.filter((row) => row.id === id)
    const [first] = own
    if (!first) return []
    return {
      ledgerTransferId: idOf('led', id),
      code: first.code,
      reference: first.reference,
      effectiveAt: first.effectiveAt.toISOString(),
      recordedAt: first.recordedAt.toISOString(),
      legs: own.reduce((count, row) => count + row.legs, 0),
      amounts: own.map((row) => ({
        amount: decimalOf(row.total, row.currency),
        currency: row.currency,
      })),
      reversesId: first.reversesId === null ? null : idOf('led', first.reversesId),
    }
  })
}

/** A sum in minor units, which may exceed 64 bits, as a plain decimal. */
export function decimalOf(minor: string, currency: CurrencyCode): string {
  return formatAmount(money(BigInt(minor), currency))
}

type LegRow = {
  legNo: number
  currency: CurrencyCode
  amount: bigint
  code: string
  reference: string
  correlationId: string
  effectiveAt: Date
  recordedAt: Date
  reversesId: string | null
  debitId: string
  debitOwner: string
  debitKind: AccountKind
  debitBalance: bigint
  creditId: string
  creditOwner: string
  creditKind: AccountKind
  creditBalance: bigint
}

/** One posting with all its legs, its captures and its links, or null. */
export async function findPosting(id: Id<'led'>): Promise<PostingView | null> {
  const uuid = uuidOf(id)
  const legs = await database.client.$queryRaw<LegRow[]>`
    SELECT l.leg_no AS "legNo", l.currency, l.amount, l.code, l.reference, l.correlation_id AS "correlationId",
           l.effective_at AS "effectiveAt", l.recorded_at AS "recordedAt", l.reverses_id AS "reversesId",
           d.id AS "debitId", d.owner_ref AS "debitOwner", d.kind AS "debitKind", l.debit_balance AS "debitBalance",
           c.id AS "creditId", c.owner_ref AS "creditOwner", c.kind AS "creditKind",
           l.credit_balance AS "creditBalance"
      FROM leg l
      JOIN account d ON d.book_id = l.book_id AND d.id = l.debit_account_id
      JOIN account c ON c.book_id = l.book_id AND c.id = l.credit_account_id
     WHERE l.book_id = ${bookId} AND l.transfer_id = ${uuid}::uuid ORDER BY l.leg_no`
  const [first] = legs
  if (!first) return null
  const [captures, reversals] = await Promise.all([findCaptures(uuid), findReversals(uuid)])
  return {
    ledgerTransferId: id,
    code: first.code,
    reference: first.reference,
    correlationId: first.correlationId,
    effectiveAt: first.effectiveAt.toISOString(),
    recordedAt: first.recordedAt.toISOString(),
    legs: legs.map(toLeg),
    totals: totalsOf(legs),
    captures,
    reversesId: first.reversesId === null ? null : idOf('led', first.reversesId),
    reversedBy: reversals,
  }
}

function toLeg(row: LegRow): PostingView['legs'][number] {
  const side = (id: string, ownerRef: string, kind: AccountKind, balance: bigint) => ({
    accountId: idOf('acc', id),
    ownerRef,
    kind,
    balanceAfter: wireOf(balance, row.currency),
  })
  return {
    legNo: row.legNo,
    amount: wireOf(row.amount, row.currency),
    debit: side(row.debitId, row.debitOwner, row.debitKind, row.debitBalance),
    credit: side(row.creditId, row.creditOwner, row.creditKind, row.creditBalance),
  }
}

/** Both sides of a posting per currency; a leg stands on both with one amount, so that they agree by their form. */
function totalsOf(legs: readonly LegRow[]): PostingView['totals'] {
  const currencies = [...new Set(legs.map((leg) => leg.currency))]
  return currencies.map((currency) => {
    const own = legs.filter((leg) => leg.currency === currency)
    const total = own.reduce((sum, leg) => sum + leg.amount, 0n).toString()
    return { currency, debits: decimalOf(total, currency), credits: decimalOf(total, currency) }
  })
}

type CaptureRow = { holdId: string; captured: bigint; released: bigint; currency: string }
type Capture = { holdId: Id<'hld'>; captured: WireMoney; released: WireMoney }

async function findCaptures(uuid: string): Promise<Capture[]> {
  const rows = await database.client.$queryRaw<CaptureRow[]>`
    SELECT h.id AS "holdId", r.captured, r.released, h.currency
      FROM hold_resolution r JOIN hold h ON h.book_id = r.book_id AND h.id = r.hold_id
     WHERE r.book_id = ${bookId} AND r.transfer_id = ${uuid}::uuid ORDER BY h.id, r.resolution_no`
  return rows.map((row) => ({
    holdId: idOf('hld', row.holdId),
    captured: wireOf(row.captured, row.currency),
    released: wireOf(row.released, row.currency),
  }))
}

async function findReversals(uuid: string): Promise<Id<'led'>[]> {
  const rows = await database.client.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT l.transfer_id AS id FROM leg l
     WHERE l.book_id = ${bookId} AND l.reverses_id = ${uuid}::uuid ORDER BY id`
  return rows.map((row) => idOf('led', row.id))
}
