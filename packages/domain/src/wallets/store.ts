import { BatchQueue } from '@corridor/db/batch-queue'
import { type Prisma, PrismaClient } from '@corridor/db/clients/wallets'
import { openDomain } from '@corridor/db/domain-database'
import { unnestLists } from '@corridor/db/list-parameters'
import { appendEvents, claimEvent, claimEvents } from '@corridor/db/outbox'
import { readTogether } from '@corridor/db/read-together'
import { defineStatement, oneOf } from '@corridor/db/statement'
import { type WalletCurrency, walletCurrencies } from '@corridor/kernel/currency'
import type { NewEvent } from '@corridor/kernel/event'
import { type Id, idOf, uuidOf } from '@corridor/kernel/ids'
import { type WalletState, walletStates } from './contract.ts'

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

const byCurrency = defineStatement({
  domain: 'wallets',
  name: 'by-currency',
  text: `
    SELECT id, customer_id AS "customerId", currency, account_id AS "accountId", state, version, created_at AS "createdAt"
      FROM ${unnestLists(['uuid[]', 'text[]'])} AS asked (customer_id, currency) JOIN wallet USING (customer_id, currency)`,
  parameters: ['uuid[]', 'text[]'],
  row: {
    id: 'uuid',
    customerId: 'uuid',
    currency: 'text',
    accountId: 'uuid',
    state: 'text',
    version: 'int4',
    createdAt: 'timestamptz',
  },
})

type Place = { readonly customer: string; readonly currency: WalletCurrency }

const byCurrencyQueue = new BatchQueue<Place, WalletRecord | null>({
  name: 'wallets-by-currency',
  together: async (places) => {
    const rows = await byCurrency.rows(database.pool, [
      places.map(({ customer }) => customer),
      places.map(({ currency }) => currency),
    ])
    const found = new Map(rows.map((row) => [`${row.customerId} ${row.currency}`, toRecord(row)]))
    return places.map(({ customer, currency }) => found.get(`${customer} ${currency}`) ?? null)
  },
})

/** One statement for all who ask at once. */
export function findByCurrency(
  customerId: Id<'cus'>,
  currency: WalletCurrency,
): Promise<WalletRecord | null> {
  return byCurrencyQueue.submit({ customer: uuidOf(customerId), currency })
}

/** A customer's wallets, oldest first. */
export async function findByCustomer(customerId: Id<'cus'>): Promise<WalletRecord[]> {
  return (await ofCustomers.one(uuidOf(customerId))) ?? []
}

const walletsOfCustomers = defineStatement({
  domain: 'wallets',
  name: 'of-customers',
  text: `SELECT id, customer_id AS "customerId", currency, state, account_id AS "accountId", version,
           created_at AS "createdAt"
         FROM wallet WHERE customer_id = ANY((SELECT $1::uuid[])::uuid[]) ORDER BY created_at, id`,
  parameters: ['uuid[]'],
  row: {
    id: 'uuid',
    customerId: 'uuid',
    currency: oneOf(walletCurrencies),
    state: oneOf([...walletStates, 'opening']),
    accountId: 'uuid',
    version: 'int4',
    createdAt: 'timestamptz',
  },
})
const ofCustomers = readTogether<string, WalletRecord[]>(async (customers) => {
  const rows = await walletsOfCustomers.rows(database.pool, [customers])
  return Map.groupBy(rows.map(toRecord), (wallet) => uuidOf(wallet.customerId))
})

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

/** `publishOnce` of many foreign events, in their order and in one transaction. */
export async function publishAllOnce(
  subscriber: string,
  followed: readonly { readonly eventId: string; readonly events: readonly NewEvent[] }[],
): Promise<void> {
  await database.transaction(async (tx) => {
    const isNew = await claimEvents(
      tx,
      subscriber,
      followed.map(({ eventId }) => eventId),
    )
    await appendEvents(
      tx,
      followed.filter(({ eventId }) => isNew.delete(eventId)).flatMap(({ events }) => events),
    )
  })
}

function toRecord(row: Omit<Prisma.WalletGetPayload<object>, 'updatedAt'>): WalletRecord {
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
