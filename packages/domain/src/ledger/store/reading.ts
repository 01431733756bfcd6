import { type Id, idOf, uuidOf } from '@corridor/kernel/ids'
import type {
  AccountView,
  BalanceView,
  ChartLine,
  HoldView,
  LedgerTransferView,
  Violation,
} from '../contract.ts'
import { bookId, database } from '../store.ts'
import {
  type ChartRow,
  type EntryRow,
  type ResolutionRow,
  type TransferRow,
  toAccount,
  toBalance,
  toChartLine,
  toEntry,
  toHold,
  wireOf,
} from './views.ts'

// A reference has few transfers; what has more is listed by account.
const maxTransfersOfReference = 100

/** Balances of those accounts that exist, in no particular order. */
export async function findBalances(accountIds: readonly Id<'acc'>[]): Promise<BalanceView[]> {
  const rows = await database.client.account.findMany({
    where: { bookId, id: { in: accountIds.map(uuidOf) } },
  })
  return rows.map(toBalance)
}

export async function findAccount(accountId: Id<'acc'>): Promise<AccountView | null> {
  const row = await database.client.account.findUnique({
    where: { bookId_id: { bookId, id: uuidOf(accountId) } },
  })
  return row ? toAccount(row) : null
}

/** In the order of their ids, after `after`. */
export async function findAccounts(
  filter: { kind?: string; currency?: string },
  after: Id<'acc'> | null,
  take: number,
): Promise<AccountView[]> {
  const rows = await database.client.account.findMany({
    where: { bookId, ...filter, ...(after && { id: { gt: uuidOf(after) } }) },
    orderBy: { id: 'asc' },
    take,
  })
  return rows.map(toAccount)
}

/** The transfers of one owner's id, oldest first. */
export async function findTransfersByReference(reference: string): Promise<LedgerTransferView[]> {
  const { rows } = await database.pool.query<{ id: string }>({
    name: 'ledger-by-reference',
    text: 'SELECT id FROM transfer WHERE book_id = 1 AND reference = $1 ORDER BY id LIMIT $2',
    values: [reference, maxTransfersOfReference],
  })
  return viewsOf(rows.map((row) => row.id))
}

/** The holds of one owner's id, oldest first. */
export async function findHoldsByReference(reference: string): Promise<HoldView[]> {
  const holds = await database.client.hold.findMany({
    where: { bookId, reference },
    orderBy: { id: 'asc' },
    take: maxTransfersOfReference,
  })
  const resolutions = await database.client.holdResolution.findMany({
    where: { bookId, holdId: { in: holds.map((hold) => hold.id) } },
  })
  return holds.map((hold) =>
    toHold(
      hold,
      resolutions.filter((each) => each.holdId === hold.id),
    ),
  )
}

/** Every account of one kind and currency together. */
export async function sumChart(): Promise<ChartLine[]> {
  const rows = await database.client.$queryRaw<ChartRow[]>`
    SELECT kind, currency, side, count(*)::integer AS accounts,
           sum(posted_debits)::text AS debits, sum(posted_credits)::text AS credits,
           sum(CASE side WHEN 'credit' THEN pending_debits ELSE pending_credits END)::text AS held
      FROM account WHERE book_id = ${bookId}
     GROUP BY kind, currency, side ORDER BY kind, currency, side`
  return rows.map(toChartLine)
}

export async function findViolations(): Promise<Violation[]> {
  return database.client.$queryRaw<Violation[]>`
    SELECT rule, subject, expected, actual FROM check_ledger()`
}

/** Whole postings in the order of their ids; what does not exist is left out. */
async function viewsOf(ids: readonly string[]): Promise<LedgerTransferView[]> {
  if (ids.length === 0) return []
  const [transfers, entries, resolutions] = await Promise.all([
    database.pool.query<TransferRow>({
      name: 'ledger-transfers',
      text: `SELECT id, code, reference, reverses_id, effective_at, recorded_at FROM transfer
              WHERE book_id = 1 AND id = ANY($1::uuid[]) ORDER BY id`,
      values: [ids],
    }),
    database.pool.query<EntryRow>({
      name: 'ledger-entries-of',
      text: `SELECT transfer_id, account_id, direction, amount::text, currency, balance_after::text, code, reference,
                    effective_at, recorded_at
               FROM entry
              WHERE book_id = 1 AND transfer_id = ANY($1::uuid[]) ORDER BY transfer_id, entry_no`,
      values: [ids],
    }),
    database.client.holdResolution.findMany({ where: { bookId, transferId: { in: [...ids] } } }),
  ])
  const owners = await ownersOf(entries.rows.map((entry) => entry.account_id))
  const holds = await database.client.hold.findMany({
    where: { bookId, id: { in: resolutions.map((each) => each.holdId) } },
  })
  const currencies = new Map(holds.map((hold) => [hold.id, hold.currency]))
  return transfers.rows.map((transfer) => ({
    ledgerTransferId: idOf('led', transfer.id),
    code: transfer.code,
    reference: transfer.reference,
    reversesId: transfer.reverses_id === null ? null : idOf('led', transfer.reverses_id),
    effectiveAt: transfer.effective_at.toISOString(),
    recordedAt: transfer.recorded_at.toISOString(),
    entries: entries.rows
      .filter((entry) => entry.transfer_id === transfer.id)
      .map((entry) => toEntry(entry, known(owners, entry.account_id))),
    captures: resolutions
      .filter((each) => each.transferId === transfer.id)
      .map((each) => toCapture(each, known(currencies, each.holdId))),
  }))
}

function toCapture(row: ResolutionRow, currency: string): LedgerTransferView['captures'][number] {
  return {
    holdId: idOf('hld', row.holdId),
    captured: wireOf(row.captured, currency),
    released: wireOf(row.released, currency),
  }
}

async function ownersOf(accountUuids: readonly string[]): Promise<Map<string, string>> {
  const rows = await database.client.account.findMany({
    where: { bookId, id: { in: [...new Set(accountUuids)] } },
    select: { id: true, ownerRef: true },
  })
  return new Map(rows.map((row) => [row.id, row.ownerRef]))
}

function known<V>(map: ReadonlyMap<string, V>, key: string): V {
  const value = map.get(key)
  if (value === undefined) throw new Error(`the ledger has no counterpart of ${key}`)
  return value
}
