import { type Prisma, PrismaClient } from '@corridor/db/clients/transfers'
import { openDomain } from '@corridor/db/domain-database'
import { decryptText, encryptField } from '@corridor/db/field-encryption'
import { appendEvents } from '@corridor/db/outbox'
import type { CurrencyCode } from '@corridor/kernel/currency'
import type { NewEvent } from '@corridor/kernel/event'
import { type Id, idOf, uuidOf } from '@corridor/kernel/ids'
import { type Money, money } from '@corridor/kernel/money'
import type { TransferKind, TransferState } from './contract.ts'

export const database = openDomain('transfers', (adapter) => new PrismaClient({ adapter }))

type Row = Prisma.TransferGetPayload<object>
type Tx = Parameters<Parameters<typeof database.transaction>[0]>[0]

export type VoidOutcome = 'cancelled' | 'refused' | 'failed'

/** A transfer as the domain works with it. Amounts: source = liquidity + spread + residue + fee, in source currency. */
export type TransferRecord = {
  readonly transferId: Id<'tr'>
  readonly customerId: Id<'cus'>
  readonly clientKey: string
  readonly fingerprint: string
  readonly kind: TransferKind
  readonly state: TransferState
  readonly outcome: VoidOutcome | null
  readonly version: number
  readonly quoteId: Id<'quo'>
  readonly recipientId: Id<'rcp'> | null
  readonly recipientCustomerId: Id<'cus'> | null
  readonly recipientName: string
  readonly recipientDetail: string
  readonly recipientKey: string
  readonly reference: string | null
  readonly sourceWalletId: Id<'wal'>
  readonly targetWalletId: Id<'wal'> | null
  readonly source: Money
  readonly target: Money
  readonly fee: Money
  readonly liquidity: Money
  readonly residue: Money
  readonly spread: Money
  readonly rate: string
  readonly rateAsOf: string
  readonly deliveryEstimate: string | null
  readonly holdId: Id<'hld'>
  readonly assessmentId: Id<'asm'>
  readonly alertId: Id<'alt'> | null
  readonly ledgerTransferId: Id<'led'> | null
  readonly payoutId: Id<'pay'> | null
  readonly refundLedgerTransferId: Id<'led'> | null
  readonly failureCode: string | null
  readonly correlationId: string
  readonly fence: bigint
  readonly attempts: number
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly completedAt: Date | null
}

export type NewTransfer = Omit<
  TransferRecord,
  | 'state'
  | 'outcome'
  | 'version'
  | 'alertId'
  | 'ledgerTransferId'
  | 'payoutId'
  | 'refundLedgerTransferId'
  | 'failureCode'
  | 'fence'
  | 'attempts'
  | 'createdAt'
  | 'updatedAt'
  | 'completedAt'
>

export type HistoryItem = {
  readonly state: TransferState
  readonly at: Date
  readonly note: string | null
}

const nullable = <P extends Parameters<typeof idOf>[0]>(prefix: P, uuid: string | null) =>
  uuid === null ? null : idOf(prefix, uuid)
const nullableUuid = (id: Id | null) => (id === null ? null : uuidOf(id))

const nameAt = (rowId: string) => ({ table: 'transfer', column: 'recipient_name', row: rowId })

export async function toRecord(row: Row): Promise<TransferRecord> {
  const source = row.sourceCurrency as CurrencyCode
  return {
    transferId: idOf('tr', row.id),
    customerId: idOf('cus', row.customerId),
    clientKey: row.clientKey,
    fingerprint: row.fingerprint,
    kind: row.kind as TransferKind,
    state: row.state as TransferState,
    outcome: row.outcome as VoidOutcome | null,
    version: row.version,
    quoteId: idOf('quo', row.quoteId),
    recipientId: nullable('rcp', row.recipientId),
    recipientCustomerId: nullable('cus', row.recipientCustomerId),
    recipientName: await decryptText(row.recipientName, nameAt(row.id)),
    recipientDetail: row.recipientDetail,
    recipientKey: row.recipientKey,
    reference: row.reference,
    sourceWalletId: idOf('wal', row.sourceWalletId),
    targetWalletId: nullable('wal', row.targetWalletId),
    source: money(row.sourceMinor, source),
    target: money(row.targetMinor, row.targetCurrency as CurrencyCode),
    fee: money(row.feeMinor, source),
    liquidity: money(row.liquidityMinor, source),
    residue: money(row.residueMinor, source),
    spread: money(row.spreadMinor, source),
    rate: row.rate,
    rateAsOf: row.rateAsOf,
    deliveryEstimate: row.deliveryEstimate,
    holdId: idOf('hld', row.holdId),
    assessmentId: idOf('asm', row.assessmentId),
    alertId: nullable('alt', row.alertId),
    ledgerTransferId: nullable('led', row.ledgerTransferId),
    payoutId: nullable('pay', row.payoutId),
    refundLedgerTransferId: nullable('led', row.refundLedgerTransferId),
    failureCode: row.failureCode,
    correlationId: row.correlationId,
    fence: row.fence,
    attempts: row.attempts,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    completedAt: row.completedAt,
  }
}

/**
 * Writes a new transfer with its event.
 * @returns false when the quote or the client key has made a transfer already
 */
export async function insertTransfer(transfer: NewTransfer, event: NewEvent): Promise<boolean> {
  const id = uuidOf(transfer.transferId)
  const recipientName = await encryptField(transfer.recipientName, nameAt(id))
  return database.transaction(async (tx) => {
    const inserted = await tx.transfer.createMany({
      skipDuplicates: true,
      data: {
        id,
        customerId: uuidOf(transfer.customerId),
        clientKey: transfer.clientKey,
        fingerprint: transfer.fingerprint,
        kind: transfer.kind,
        state: 'created',
        quoteId: uuidOf(transfer.quoteId),
        recipientId: nullableUuid(transfer.recipientId),
        recipientCustomerId: nullableUuid(transfer.recipientCustomerId),
        recipientName,
        recipientDetail: transfer.recipientDetail,
        recipientKey: transfer.recipientKey,
        reference: transfer.reference,
        sourceWalletId: uuidOf(transfer.sourceWalletId),
        targetWalletId: nullableUuid(transfer.targetWalletId),
        sourceCurrency: transfer.source.currency,
        sourceMinor: transfer.source.minor,
        targetCurrency: transfer.target.currency,
        targetMinor: transfer.target.minor,
        feeMinor: transfer.fee.minor,
        liquidityMinor: transfer.liquidity.minor,
        residueMinor: transfer.residue.minor,
        spreadMinor: transfer.spread.minor,
        rate: transfer.rate,
        rateAsOf: transfer.rateAsOf,
        deliveryEstimate: transfer.deliveryEstimate,
        holdId: uuidOf(transfer.holdId),
        assessmentId: uuidOf(transfer.assessmentId),
        correlationId: transfer.correlationId,
      },
    })
    if (inserted.count === 0) return false
    await tx.transferStep.create({ data: { transferId: id, position: 0, state: 'created' } })
    await appendEvents(tx, [event])
    return true
  })
}

export type Transition = {
  readonly to: TransferState
  readonly events: readonly NewEvent[]
  readonly note?: string
  readonly outcome?: VoidOutcome
  readonly failureCode?: string
  readonly alertId?: Id<'alt'>
  readonly ledgerTransferId?: Id<'led'>
  readonly payoutId?: Id<'pay'>
  readonly refundLedgerTransferId?: Id<'led'>
  /** What else must commit with the transition, such as the inbox claim of the event that caused it. */
  readonly alongside?: (tx: Tx) => Promise<boolean>
}

/** Somebody else moved the transfer first: nothing of this transaction may stay. */
class MovedByAnother extends Error {}

/**
 * Moves a transfer one state on, with its events and what goes alongside, in one transaction: all of it or nothing.
 * @returns false when it is no longer in the state (and version) that the caller saw, or `alongside` said no
 */
export async function moveTransfer(from: TransferRecord, transition: Transition): Promise<boolean> {
  const id = uuidOf(from.transferId)
  const optional = {
    ...(transition.outcome && { outcome: transition.outcome }),
    ...(transition.failureCode && { failureCode: transition.failureCode }),
    ...(transition.alertId && { alertId: uuidOf(transition.alertId) }),
    ...(transition.ledgerTransferId && { ledgerTransferId: uuidOf(transition.ledgerTransferId) }),
    ...(transition.payoutId && { payoutId: uuidOf(transition.payoutId) }),
    ...(transition.refundLedgerTransferId && {
      refundLedgerTransferId: uuidOf(transition.refundLedgerTransferId),
    }),
    ...(transition.to === 'completed' && { completedAt: new Date() }),
  }
  const work = async (tx: Tx): Promise<boolean> => {
    if (transition.alongside && !(await transition.alongside(tx))) return false
    const moved = await tx.transfer.updateMany({
      where: { id, state: from.state, version: from.version },
      data: {
        state: transition.to,
        version: from.version + 1,
        attempts: 0,
        updatedAt: new Date(),
        ...optional,
      },
    })
    if (moved.count === 0) throw new MovedByAnother()
    await tx.transferStep.create({
      data: {
        transferId: id,
        position: from.version + 1,
        state: transition.to,
        note: transition.note ?? null,
      },
    })
    await appendEvents(tx, transition.events)
    return true
  }
  try {
    return await database.transaction(work)
  } catch (error) {
    if (error instanceof MovedByAnother) return false
    throw error
  }
}

export async function findTransfer(transferId: Id<'tr'>): Promise<TransferRecord | null> {
  const row = await database.client.transfer.findUnique({ where: { id: uuidOf(transferId) } })
  return row ? toRecord(row) : null
}

export async function findByClientKey(
  customerId: Id<'cus'>,
  clientKey: string,
): Promise<TransferRecord | null> {
  const row = await database.client.transfer.findUnique({
    where: { customerId_clientKey: { customerId: uuidOf(customerId), clientKey } },
  })
  return row ? toRecord(row) : null
}
