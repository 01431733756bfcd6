import { type Prisma, PrismaClient } from '@corridor/db/clients/transfers'
import { openDomain } from '@corridor/db/domain-database'
import { decryptText, encryptField } from '@corridor/db/field-encryption'
import { type ColumnSpec, defineStatement, oneOf } from '@corridor/db/statement'
import type { CurrencyCode } from '@corridor/kernel/currency'
import { type Id, idOf, uuidOf } from '@corridor/kernel/ids'
import { type Money, money } from '@corridor/kernel/money'
import { type TransferKind, type TransferState, transferKinds, transferStates } from './contract.ts'

export const database = openDomain('transfers', (adapter) => new PrismaClient({ adapter }))

const voidOutcomes = ['cancelled', 'refused', 'failed'] as const
export type VoidOutcome = (typeof voidOutcomes)[number]

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

/** A transfer's row, for the statements that answer with it (`transferColumns`). */
export const transferRow = {
  id: 'uuid',
  customerId: 'uuid',
  clientKey: 'text',
  fingerprint: 'text',
  kind: oneOf(transferKinds, 'one'),
  state: oneOf(transferStates, 'one'),
  outcome: oneOf(voidOutcomes, 'one or null'),
  version: 'int4',
  quoteId: 'uuid',
  recipientId: 'uuid?',
  recipientCustomerId: 'uuid?',
  recipientName: 'bytea',
  recipientDetail: 'text',
  recipientKey: 'text',
  reference: 'text?',
  sourceWalletId: 'uuid',
  targetWalletId: 'uuid?',
  sourceCurrency: 'text',
  sourceMinor: 'int8',
  targetCurrency: 'text',
  targetMinor: 'int8',
  feeMinor: 'int8',
  liquidityMinor: 'int8',
  residueMinor: 'int8',
  spreadMinor: 'int8',
  rate: 'text',
  rateAsOf: 'text',
  deliveryEstimate: 'text?',
  holdId: 'uuid',
  assessmentId: 'uuid',
  alertId: 'uuid?',
  ledgerTransferId: 'uuid?',
  payoutId: 'uuid?',
  refundLedgerTransferId: 'uuid?',
  failureCode: 'text?',
  correlationId: 'text',
  fence: 'int8',
  attempts: 'int4',
  createdAt: 'timestamptz',
  updatedAt: 'timestamptz',
  completedAt: 'timestamptz?',
} as const satisfies Readonly<Record<string, ColumnSpec>>

/** Every column of `transferRow`, as a select list. */
export const transferColumns = Object.keys(transferRow)
  .map(
    (name) => `${name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)} AS "${name}"`,
  )
  .join(', ')

type Row = Omit<
  Prisma.TransferGetPayload<object>,
  'leaseUntil' | 'nextTryAt' | 'isDriven' | 'recipientName'
> & {
  readonly recipientName: Uint8Array
}

const nullable = <P extends Parameters<typeof idOf>[0]>(prefix: P, uuid: string | null) =>
  uuid === null ? null : idOf(prefix, uuid)

/** Where a recipient's name is encrypted for. */
export const recipientNamePlace = (rowId: string) => ({
  table: 'transfer',
  column: 'recipient_name',
  row: rowId,
})

/** The recipient's name as the row with this uuid keeps it. */
export async function sealedName(name: string, rowId: string): Promise<Buffer> {
  return Buffer.from(await encryptField(name, recipientNamePlace(rowId)))
}

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
    recipientName: await decryptText(row.recipientName, recipientNamePlace(row.id)),
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

const byId = defineStatement({
  domain: 'transfers',
  name: 'transfer',
  text: `SELECT ${transferColumns} FROM transfer WHERE id = $1`,
  parameters: ['uuid'],
  row: transferRow,
})

export async function findTransfer(transferId: Id<'tr'>): Promise<TransferRecord | null> {
  const row = await byId.first(database.pool, [uuidOf(transferId)])
  return row ? toRecord(row) : null
}

const byClientKey = defineStatement({
  domain: 'transfers',
  name: 'transfer-of-key',
  text: `SELECT ${transferColumns} FROM transfer WHERE customer_id = $1 AND client_key = $2`,
  parameters: ['uuid', 'text'],
  row: transferRow,
})

export async function findByClientKey(
  customerId: Id<'cus'>,
  clientKey: string,
): Promise<TransferRecord | null> {
  const row = await byClientKey.first(database.pool, [uuidOf(customerId), clientKey])
  return row ? toRecord(row) : null
}
