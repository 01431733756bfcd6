import { type Prisma, PrismaClient } from '@corridor/db/clients/wallets'
import { openDomain } from '@corridor/db/domain-database'
import { appendEvents, claimEvent } from '@corridor/db/outbox'
import type { WalletCurrency } from '@corridor/kernel/currency'
import type { NewEvent } from '@corridor/kernel/event'
import { type Id, idOf, uuidOf } from '@corridor/kernel/ids'
import type { WalletState } from './contract.ts'

const database = openDomain('wallets', (adapter) => new PrismaClient({ adapter }))

/** A wallet's row; `opening` until its ledger account exists. */
export type WalletRecord = {
  readonly walletId: Id<'wal'>
  readonly customerId: Id<'cus'>
  readonly currency: WalletCurrency
  readonly state: WalletState | 'opening'
  readonly accountId: Id<'acc'>
  readonly version: number
  readonly createdAt: Date
}

/**
 * Writes the row of a wallet that is about to be opened, unless the customer has one in that currency.
 * @returns the row that is there afterwards, or null when the id stands for another wallet
 */
export async function claimWallet(
  wallet: Pick<WalletRecord, 'walletId' | 'customerId' | 'currency' | 'accountId'>,
): Promise<WalletRecord | null> {
  await database.client.wallet.createMany({
    skipDuplicates: true,
    data: {
      id: uuidOf(wallet.walletId),
      customerId: uuidOf(wallet.customerId),
      currency: wallet.currency,
      accountId: uuidOf(wallet.accountId),
      state: 'opening',
    },
  })
  return findByCurrency(wallet.customerId, wallet.currency)
}

export async function findWallet(walletId: Id<'wal'>): Promise<WalletRecord | null> {
  const row = await database.client.wallet.findUnique({ where: { id: uuidOf(walletId) } })
  return row ? toRecord(row) : null
}

export async function findByCurrency(
  customerId: Id<'cus'>,
  currency: WalletCurrency,
): Promise<WalletRecord | null> {
  const row = await database.client.wallet.findUnique({
    where: { customerId_currency: { customerId: uuidOf(customerId), currency } },
  })
  return row ? toRecord(row) : null
}

/** A customer's wallets, oldest first. */
export async function findByCustomer(customerId: Id<'cus'>): Promise<WalletRecord[]> {
  const rows = await database.client.wallet.findMany({
    where: { customerId: uuidOf(customerId) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(toRecord)
}

export async function findMany(walletIds: readonly Id<'wal'>[]): Promise<WalletRecord[]> {
  const rows = await database.client.wallet.findMany({
    where: { id: { in: walletIds.map(uuidOf) } },
  })
  return rows.map(toRecord)
}

/** Wallets whose opening stopped on its way more than `ageInSeconds` ago. */
export async function findUnopened(ageInSeconds: number, take: number): Promise<WalletRecord[]> {
  const ids = await database.client.$queryRaw<{ id: string }[]>`
    SELECT id FROM wallet
     WHERE state = 'opening' AND created_at < now() - ${ageInSeconds}::int * interval '1 second'
     ORDER BY created_at LIMIT ${take}::int`
  return findMany(ids.map((row) => idOf('wal', row.id)))
}

/**
 * Moves a wallet to another state, with its events, in one transaction.
 * @returns false when it is no longer what the caller saw
 */
export async function moveWallet(
  from: WalletRecord,
  to: WalletState,
  events: readonly NewEvent[],
): Promise<boolean> {
  return database.transaction(async (tx) => {
    const moved = await tx.wallet.updateMany({
      where: { id: uuidOf(from.walletId), state: from.state, version: from.version },
      data: { state: to, version: from.version + 1, updatedAt: new Date() },
    })
    if (moved.count === 0) return false
    await appendEvents(tx, events)
    return true
  })
}

/** Publishes what follows from a foreign event, once per subscriber and event. */
export async function publishOnce(
  subscriber: string,
  eventId: string,
  events: readonly NewEvent[],
): Promise<boolean> {
  return database.transaction(async (tx) => {
    if (!(await claimEvent(tx, subscriber, eventId))) return false
    await appendEvents(tx, events)
    return true
  })
}

function toRecord(row: Prisma.WalletGetPayload<object>): WalletRecord {
  return {
    walletId: idOf('wal', row.id),
    customerId: idOf('cus', row.customerId),
    currency: row.currency as WalletCurrency,
    state: row.state as WalletRecord['state'],
    accountId: idOf('acc', row.accountId),
    version: row.version,
    createdAt: row.createdAt,
  }
}
