import { type Id, idOf, uuidOf } from '@corridor/kernel/ids'
import type {
  AccountView,
  BalanceView,
  ChartLine,
  EntryView,
  HoldView,
  LedgerTransferView,
  Violation,
} from '../contract.ts'
import { bookId, database } from '../store.ts'
import {
  type ChartRow,
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

/** Newest first, from before the entry number `beforeSeq` on. */
export async function findEntries(
  accountId: Id<'acc'>,
  beforeSeq: bigint | null,
  take: number,
): Promise<EntryView[]> {
  const rows = await database.client.entry.findMany({
    where: {
      bookId,
      accountId: uuidOf(accountId),
      ...(beforeSeq !== null && { seq: { lt: beforeSeq } }),
    },
    orderBy: { seq: 'desc' },
    take,
  })
  const transfers = await database.client.transfer.findMany({
    where: { bookId, id: { in: rows.map((row) => row.transferId) } },
  })
  const owners = await ownersOf(rows.map((row) => row.accountId))
  const byId = new Map(transfers.map((transfer) => [transfer.id, transfer]))
  return rows.map((row) => toEntry(row, known(byId, row.transferId), known(owners, row.accountId)))
}

export async function findTransfer(id: Id<'led'>): Promise<LedgerTransferView | null> {
  const row = await database.client.transfer.findUnique({
    where: { bookId_id: { bookId, id: uuidOf(id) } },
  })
  return row ? ((await withEntries([row]))[0] ?? null) : null
}

/** The transfers of one owner's id, oldest first. */
export async function findTransfersByReference(reference: string): Promise<LedgerTransferView[]> {
  const rows = await database.client.transfer.findMany({
    where: { bookId, reference },
    orderBy: { id: 'asc' },
    take: maxTransfersOfReference,
  })
  return withEntries(rows)
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

async function withEntries(transfers: readonly TransferRow[]): Promise<LedgerTransferView[]> {
  const ids = transfers.map((transfer) => transfer.id)
  const [entries, resolutions] = await Promise.all([
    database.client.entry.findMany({
      where: { bookId, transferId: { in: ids } },
      orderBy: [{ transferId: 'asc' }, { entryNo: 'asc' }],
    }),
    database.client.holdResolution.findMany({ where: { bookId, transferId: { in: ids } } }),
  ])
  const owners = await ownersOf(entries.map((entry) => entry.accountId))
  const holds = await database.client.hold.findMany({
    where: { bookId, id: { in: resolutions.map((each) => each.holdId) } },
  })
  const currencies = new Map(holds.map((hold) => [hold.id, hold.currency]))
  return transfers.map((transfer) => ({
    ledgerTransferId: idOf('led', transfer.id),
    code: transfer.code,
    reference: transfer.reference,
    effectiveAt: transfer.effectiveAt.toISOString(),
    recordedAt: transfer.recordedAt.toISOString(),
    entries: entries
      .filter((entry) => entry.transferId === transfer.id)
      .map((entry) => toEntry(entry, transfer, known(owners, entry.accountId))),
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
