import type { Id } from '@corridor/kernel/ids'
import { idOf, newId, uuidOf } from '@corridor/kernel/ids'
import type { Money } from '@corridor/kernel/money'
import { currentCorrelationId } from '@corridor/telemetry'
import {
  type DepositFailureCode,
  type DepositMethod,
  type DepositState,
  depositFailureCodeSchema,
  depositMethodSchema,
  depositStateSchema,
} from '../contract.ts'
import { database, moneyOf, type Tx } from '../store.ts'

export type Deposit = {
  readonly depositId: Id<'dep'>
  readonly customerId: Id<'cus'>
  readonly walletId: Id<'wal'>
  readonly method: DepositMethod
  readonly state: DepositState
  readonly amount: Money
  readonly providerRef: string
  readonly ledgerTransferId: Id<'led'>
  readonly reversalTransferId: Id<'led'>
  readonly fingerprint: string | null
  readonly isCardToBeSaved: boolean
  readonly paymentMethodId: Id<'pm'> | null
  readonly card: { readonly brand: string; readonly last4: string } | null
  readonly failureCode: DepositFailureCode | null
  /** Of the click that began it; null for rows older than this column. */
  readonly correlationId: string | null
  readonly version: number
  readonly createdAt: Date
  readonly settledAt: Date | null
}

type Row = NonNullable<Awaited<ReturnType<typeof database.client.deposit.findUnique>>>

function depositOf(row: Row): Deposit {
  return {
    depositId: idOf('dep', row.id),
    customerId: idOf('cus', row.customerId),
    walletId: idOf('wal', row.walletId),
    method: depositMethodSchema.parse(row.method),
    state: depositStateSchema.parse(row.state),
    amount: moneyOf(row.amountMinor, row.currency),
    providerRef: row.providerRef,
    ledgerTransferId: idOf('led', row.ledgerTransferId),
    reversalTransferId: idOf('led', row.reversalTransferId),
    fingerprint: row.fingerprint,
    isCardToBeSaved: row.isCardToBeSaved,
    paymentMethodId: row.paymentMethodId ? idOf('pm', row.paymentMethodId) : null,
    card: row.cardBrand && row.cardLast4 ? { brand: row.cardBrand, last4: row.cardLast4 } : null,
    failureCode: row.failureCode ? depositFailureCodeSchema.parse(row.failureCode) : null,
    correlationId: row.correlationId,
    version: row.version,
    createdAt: row.createdAt,
    settledAt: row.settledAt,
  }
}

export type NewDeposit = {
  readonly depositId: Id<'dep'>
  readonly customerId: Id<'cus'>
  readonly walletId: Id<'wal'>
  readonly method: DepositMethod
  readonly amount: Money
  readonly provider: string
  readonly providerRef: string
  readonly ledgerTransferId: Id<'led'>
  readonly reversalTransferId: Id<'led'>
  readonly idempotencyKey?: string
  readonly fingerprint?: string
  readonly isCardToBeSaved?: boolean
  readonly paymentMethodId?: Id<'pm'> | null
}

/** Inserts unless the same key or provider reference is there already; false when it is. */
export async function insertDeposit(tx: Tx | typeof database.client, deposit: NewDeposit) {
  const { count } = await tx.deposit.createMany({
    data: [
      {
        id: uuidOf(deposit.depositId),
        customerId: uuidOf(deposit.customerId),
        walletId: uuidOf(deposit.walletId),
        method: deposit.method,
        state: 'awaiting',
        amountMinor: deposit.amount.minor,
        currency: deposit.amount.currency,
        provider: deposit.provider,
        providerRef: deposit.providerRef,
        ledgerTransferId: uuidOf(deposit.ledgerTransferId),
        reversalTransferId: uuidOf(deposit.reversalTransferId),
        idempotencyKey: deposit.idempotencyKey ?? null,
        fingerprint: deposit.fingerprint ?? null,
        correlationId: currentCorrelationId(),
        isCardToBeSaved: deposit.isCardToBeSaved ?? false,
        paymentMethodId: deposit.paymentMethodId ? uuidOf(deposit.paymentMethodId) : null,
      },
    ],
    skipDuplicates: true,
  })
  return count === 1
}

export async function findDeposit(depositId: Id<'dep'>): Promise<Deposit | null> {
  const row = await database.client.deposit.findUnique({ where: { id: uuidOf(depositId) } })
  return row ? depositOf(row) : null
}

export async function findDepositByKey(
  customerId: Id<'cus'>,
  idempotencyKey: string,
): Promise<Deposit | null> {
  const row = await database.client.deposit.findUnique({
    where: { customerId_idempotencyKey: { customerId: uuidOf(customerId), idempotencyKey } },
  })
  return row ? depositOf(row) : null
}

/** Card deposits that have waited for word from the gateway for longer than this. */
export async function findStaleDeposits(olderThan: Date, limit: number): Promise<Id<'dep'>[]> {
  const rows = await database.client.deposit.findMany({
    where: { method: 'card', state: 'awaiting', createdAt: { lt: olderThan } },
    orderBy: { updatedAt: 'asc' },
    take: limit,
    select: { id: true },
  })
  return rows.map((row) => idOf('dep', row.id))
}

/** A customer's deposits that wait for the payer, or that once came before a person. */
export async function findUnsettled(
  customerId: Id<'cus'>,
): Promise<{ depositId: Id<'dep'>; isAwaiting: boolean }[]> {
  const rows = await database.client.deposit.findMany({
    where: { customerId: uuidOf(customerId), state: { in: ['awaiting', 'exception'] } },
    select: { id: true, state: true },
  })
  return rows.map(({ id, state }) => ({
    depositId: idOf('dep', id),
    isAwaiting: state === 'awaiting',
  }))
}

/** Puts a deposit that was looked at behind the others of the sweep. */
export async function touchDeposit(depositId: Id<'dep'>, at: Date) {
  await database.client.deposit.updateMany({
    where: { id: uuidOf(depositId), state: 'awaiting' },
    data: { updatedAt: at },
  })
}

export type DepositPatch = {
  readonly settledAt?: Date
  readonly failureCode?: DepositFailureCode | null
  readonly card?: { brand: string; last4: string } | null
  readonly paymentMethodId?: Id<'pm'>
  /** What was credited, and where, when a person decided it. */
  readonly credited?: { readonly walletId: Id<'wal'>; readonly amount: Money }
}

/** Moves a deposit on; false when somebody else moved it first. */
export async function moveDeposit(
  tx: Tx,
  deposit: Pick<Deposit, 'depositId' | 'state' | 'version'>,
  to: DepositState,
  at: Date,
  patch: DepositPatch = {},
): Promise<boolean> {
  const { count } = await tx.deposit.updateMany({
    where: { id: uuidOf(deposit.depositId), state: deposit.state, version: deposit.version },
    data: {
      state: to,
      version: deposit.version + 1,
      updatedAt: at,
      settledAt: patch.settledAt,
      walletId: patch.credited ? uuidOf(patch.credited.walletId) : undefined,
      amountMinor: patch.credited?.amount.minor,
      currency: patch.credited?.amount.currency,
      failureCode: patch.failureCode,
      cardBrand: patch.card?.brand,
      cardLast4: patch.card?.last4,
      paymentMethodId: patch.paymentMethodId ? uuidOf(patch.paymentMethodId) : undefined,
    },
  })
  return count === 1
}

/** A new ledger id for a posting that was never made and whose id has grown too old to be used. */
export async function renewLedgerId(
  deposit: Deposit,
  which: 'ledgerTransferId' | 'reversalTransferId',
): Promise<void> {
  await database.client.deposit.updateMany({
    where: { id: uuidOf(deposit.depositId), version: deposit.version },
    data: { [which]: uuidOf(newId('led')), version: deposit.version + 1 },
  })
}
