import { BatchQueue } from '@corridor/db/batch-queue'
import { defineStatement, oneOf } from '@corridor/db/statement'
import { type Id, idOf, isId, uuidOf } from '@corridor/kernel/ids'
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

const balances = defineStatement({
  domain: 'ledger',
  name: 'balances',
  text: `
    SELECT id, owner_ref AS "ownerRef", currency, side, posted_debits AS "postedDebits",
           posted_credits AS "postedCredits", pending_debits AS "pendingDebits", pending_credits AS "pendingCredits",
           is_frozen AS "isFrozen", is_closed AS "isClosed"
      FROM account WHERE book_id = 1 AND id = ANY((SELECT $1::uuid[])::uuid[])`,
  parameters: ['uuid[]'],
  row: {
    id: 'uuid',
    ownerRef: 'text',
    currency: 'text',
    side: 'text',
    postedDebits: 'int8',
    postedCredits: 'int8',
    pendingDebits: 'int8',
    pendingCredits: 'int8',
    isFrozen: 'bool',
    isClosed: 'bool',
  },
})

const balanceQueue = new BatchQueue<string, BalanceView | null>({
  name: 'ledger-balances',
  together: async (uuids) => {
    const rows = await balances.rows(database.pool, [[...new Set(uuids)]])
    const found = new Map(rows.map((row) => [row.id, toBalance(row)]))
    return uuids.map((uuid) => found.get(uuid) ?? null)
  },
})

/** Balances in the order asked, null for an account that does not exist. One statement for all who ask at once. */
export function findBalances(accountIds: readonly Id<'acc'>[]): Promise<(BalanceView | null)[]> {
  return Promise.all(
    accountIds.map((id) => (isId('acc', id) ? balanceQueue.submit(uuidOf(id)) : null)),
  )
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

const entriesByReference = defineStatement({
  domain: 'ledger',
  name: 'entries-by-reference',
  // an array first: a join would leave it to the planner whether the journal is read by its index
  text: `SELECT entry.transfer_id, entry.account_id, entry.direction, entry.amount, entry.currency,
           entry.balance_after, entry.code, entry.reference, entry.effective_at, entry.recorded_at,
           account.owner_ref
         FROM entry
         JOIN account ON account.book_id = entry.book_id AND account.id = entry.account_id
         WHERE entry.book_id = 1 AND entry.transfer_id = ANY(ARRAY(
           SELECT id FROM transfer WHERE book_id = 1 AND reference = $1 ORDER BY id LIMIT $2))
         ORDER BY entry.transfer_id, entry.entry_no`,
  parameters: ['text', 'int8'],
  row: {
    transfer_id: 'uuid',
    account_id: 'uuid',
    direction: oneOf(['debit', 'credit']),
    amount: 'int8',
    currency: 'text',
    balance_after: 'int8',
    code: 'text',
    reference: 'text',
    effective_at: 'timestamptz',
    recorded_at: 'timestamptz',
    owner_ref: 'text',
  },
})

/** The entries of one owner's id, oldest first: all of each of its transfers. */
export async function findEntriesByReference(reference: string): Promise<EntryView[]> {
  const limit = BigInt(maxTransfersOfReference)
  const rows = await entriesByReference.rows(database.pool, [reference, limit])
  return rows.map((row) => toEntry(row, row.owner_ref))
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
              WHERE book_id = 1 AND id = ANY((SELECT $1::uuid[])::uuid[]) ORDER BY id`,
      values: [ids],
    }),
    database.pool.query<EntryRow>({
      name: 'ledger-entries-of',
      text: `SELECT transfer_id, account_id, direction, amount::text, currency, balance_after::text, code, reference,
                    effective_at, recorded_at
               FROM entry
              WHERE book_id = 1 AND transfer_id = ANY((SELECT $1::uuid[])::uuid[]) ORDER BY transfer_id, entry_no`,
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
